# SPDX-License-Identifier: ISC
# feasts: the days of feasts that follow the moon, computed.
#   awk -f feasts.awk >feasts.tsv
# Longitudes of sun and moon: the largest terms of Meeus, Astronomical
# Algorithms (1998), chapters 25 and 47: a tithi (12 degrees of elongation)
# begins within three minutes.  China: the month that holds a principal term,
# by Beijing's day (GB/T 33661-2017).  India: amanta months by the sun's
# sidereal sign (Lahiri), the tithi at the hour that decides the feast
# (Drik rule), by Indian time with sunrise at 6:15 and sunset at 17:45.
function rad(x) { return (x - 360 * floor(x / 360)) * 3.14159265358979 / 180 }
function floor(x) { return x < int(x) ? int(x) - 1 : int(x) }
function mod(x) { return x - 360 * floor(x / 360) }
# t: days from 2000-01-01 12:00 UTC
function sun(t,	T, M)
{
	T = t / 36525
	M = rad(357.52911 + 35999.05029 * T)
	return mod(280.46646 + 36000.76983 * T + 1.914602 * sin(M) + \
	    0.019993 * sin(2 * M) - 0.00569)
}
function moon(t,	T, D, M, N, F)
{
	T = t / 36525
	D = rad(297.8501921 + 445267.1114034 * T)
	M = rad(357.5291092 + 35999.0502909 * T)
	N = rad(134.9633964 + 477198.8675055 * T)
	F = rad(93.272095 + 483202.0175233 * T)
	return mod(218.3164477 + 481267.88123421 * T + 6.288774 * sin(N) + \
	    1.274027 * sin(2*D - N) + 0.658314 * sin(2*D) + \
	    0.213618 * sin(2*N) - 0.185116 * sin(M) - 0.114332 * sin(2*F) + \
	    0.058793 * sin(2*D - 2*N) + 0.057066 * sin(2*D - M - N) + \
	    0.053322 * sin(2*D + N) + 0.045758 * sin(2*D - M) - \
	    0.040923 * sin(M - N) - 0.03472 * sin(D) - \
	    0.030383 * sin(M + N) + 0.015327 * sin(2*D - 2*F) - \
	    0.012528 * sin(N + 2*F) + 0.01098 * sin(N - 2*F) + \
	    0.010675 * sin(4*D - N) + 0.010034 * sin(3*N) + \
	    0.008548 * sin(4*D - 2*N) - 0.007888 * sin(2*D + M - N) - \
	    0.006766 * sin(2*D + M) - 0.005163 * sin(D - N))
}
function elong(t) { return mod(moon(t) - sun(t)) }
# the new moon at or before t
function newmoon(t,	e, k)
{
	e = elong(t)
	t -= e / 12.190749
	for (k = 0; k < 5; k++) {
		e = elong(t)
		if (e > 180)
			e -= 360
		t -= e / 12.190749
	}
	return t
}
# days from 2000-01-01 12:00 of a calendar day's noon
function day(y, m, d,	a)
{
	a = int((14 - m) / 12)
	y = y + 4800 - a
	m = m + 12 * a - 3
	return d + int((153 * m + 2) / 5) + 365 * y + int(y / 4) - \
	    int(y / 100) + int(y / 400) - 32045 - 2451545
}
function mmdd(n, y,	m)
{
	for (m = 12; m > 1 && day(y, m, 1) > n; m--)
		;
	return sprintf("%02d%02d", m, n - day(y, m, 1) + 1)
}
# day number of an instant in a zone hours east
function local(t, zone) { return floor(t + 0.5 + zone / 24) }
# China: first day of the month with the sun at longitude l after day n
function month(n, l,	t, k, e, nm, d)
{
	t = n
	for (k = 0; k < 8; k++) {
		e = mod(l - sun(t))
		if (e > 180)
			e -= 360
		t += e * 1.0146
	}
	d = local(t, 8)
	nm = newmoon(t + 2)
	if (local(nm, 8) > d)
		nm = newmoon(nm - 3)
	return local(nm, 8)
}
function sign(t) { return floor(mod(sun(t) - 23.857 - 50.29 / 3600 * \
    t / 365.25) / 30) }
# India: is t in the amanta month m, not a leap one?
function hindu(t, m,	a, r)
{
	a = newmoon(t)
	r = sign(a)
	return (r + 1) % 12 + 1 == m && sign(newmoon(a + 32)) != r
}
# first day from n on where the tithi holds at the hour, in month m
function tithi(n, m, w, hour,	k, t)
{
	for (k = 0; k < 75; k++) {
		t = n + k - 0.5 + (hour - 5.5) / 24
		if (floor(elong(t) / 12) + 1 == w && hindu(t, m))
			return n + k
	}
	# it begins and ends between two such hours: the day it begins
	for (k = 0; k < 75 * 12; k++) {
		t = n + k / 12 - 0.5
		if (floor(elong(t) / 12) + 1 == w && hindu(t, m))
			return local(t, 5.5)
	}
	return n
}
BEGIN {
	OFS = "\t"
	print "# Feasts that follow the moon: YEAR and MMDD, computed by feasts.awk, in"
	print "# this order: Lunar New Year, Dragon Boat, Mid-Autumn, Maha Shivaratri, Holi,"
	print "# Ugadi, Ram Navami, Mahavir Jayanti, Buddha Purnima, Raksha Bandhan,"
	print "# Janmashtami, Ganesh Chaturthi, Dussehra, Valmiki Jayanti, Diwali, Guru"
	print "# Nanak, Guru Ravidas, Guru Gobind Singh (0000: none in that year)."
	for (y = 1950; y <= 2050; y++) {
		# the second new moon behind the month of the solstice; the
		# third if the month between has no principal term (2033)
		k = month(day(y - 1, 12, 21), 270)
		k = local(newmoon(k + 32), 8)
		n = local(newmoon(k + 32), 8)
		if (floor(sun(k - 0.5 - 8 / 24) / 30) == \
		    floor(sun(n - 0.5 - 8 / 24) / 30))
			n = local(newmoon(n + 32), 8)
		s = mmdd(n, y)
		s = s mmdd(month(day(y, 6, 21), 90) + 4, y)
		# the eighth month; 2033 has the equinox in the ninth
		n = month(day(y, 9, 23), 180)
		if (n > day(y, 9, 22))
			n = local(newmoon(n - 3), 8)
		s = s mmdd(n + 14, y)
		s = s mmdd(tithi(day(y, 2, 1), 11, 29, 24), y)
		s = s mmdd(tithi(day(y, 2, 15), 12, 15, 18) + 1, y)
		s = s mmdd(tithi(day(y, 3, 5), 1, 1, 6.25), y)
		s = s mmdd(tithi(day(y, 3, 15), 1, 9, 12.25), y)
		s = s mmdd(tithi(day(y, 3, 15), 1, 13, 6.25), y)
		s = s mmdd(tithi(day(y, 4, 15), 2, 15, 6.25), y)
		s = s mmdd(tithi(day(y, 7, 20), 5, 15, 13.75), y)
		s = s mmdd(tithi(day(y, 7, 30), 5, 23, 24), y)
		s = s mmdd(tithi(day(y, 8, 10), 6, 4, 12.25), y)
		s = s mmdd(tithi(day(y, 9, 10), 7, 10, 14.5), y)
		s = s mmdd(tithi(day(y, 9, 15), 7, 15, 6.25), y)
		s = s mmdd(tithi(day(y, 10, 5), 7, 30, 18), y)
		s = s mmdd(tithi(day(y, 10, 20), 8, 15, 6.25), y)
		s = s mmdd(tithi(day(y, 1, 15), 11, 15, 6.25), y)
		n = tithi(day(y, 1, 1), 10, 7, 6.25)
		s = s (n > day(y, 1, 1) ? mmdd(n, y) : "0000")
		print y, s
	}
}
