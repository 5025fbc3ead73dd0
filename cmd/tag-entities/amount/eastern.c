/* SPDX-License-Identifier: ISC */
/*
 * eastern: amounts of money and shares as Chinese, Japanese and Korean write
 * them: 30亿欧元, 2億5000万円, 30억 유로, 百分之5.
 */
#include "amount.h"

#include <stdio.h>

#define SCALE 4 /* figures behind the point that are held: 1.2345亿 */

static const struct {
	const char *name, *code;
} currencies[] = { { "元人民币", "CNY" }, { "元人民幣", "CNY" },
	{ "人民币", "CNY" }, { "人民元", "CNY" }, { "美元", "USD" },
	{ "美金", "USD" }, { "欧元", "EUR" }, { "歐元", "EUR" },
	{ "日元", "JPY" }, { "日圆", "JPY" }, { "日圓", "JPY" },
	{ "英镑", "GBP" }, { "英鎊", "GBP" }, { "卢布", "RUB" },
	{ "盧布", "RUB" }, { "韩元", "KRW" }, { "韓元", "KRW" },
	{ "港元", "HKD" }, { "港币", "HKD" }, { "新台币", "TWD" },
	{ "新台幣", "TWD" }, { "卢比", "INR" }, { "盧比", "INR" },
	{ "瑞士法郎", "CHF" }, { "加元", "CAD" }, { "澳元", "AUD" },
	{ "元", "CNY" }, { "米ドル", "USD" }, { "ドル", "USD" },
	{ "ユーロ", "EUR" }, { "円", "JPY" }, { "ポンド", "GBP" },
	{ "ルーブル", "RUB" }, { "ウォン", "KRW" }, { "ルピー", "INR" },
	{ "달러", "USD" }, { "유로", "EUR" }, { "위안", "CNY" },
	{ "엔", "JPY" }, { "파운드", "GBP" }, { "루블", "RUB" },
	{ "루피", "INR" }, { "원", "KRW" } };

static const struct {
	const char *name;
	unsigned power;
} powers[] = { { "千", 3 }, { "万", 4 }, { "萬", 4 }, { "亿", 8 }, { "億", 8 },
	{ "兆", 12 }, { "천", 3 }, { "만", 4 }, { "억", 8 }, { "조", 12 } };

static const char *const shares[] = { "パーセント", "퍼센트", "프로" };

static bool
at(struct str s, size_t i, const char *word)
{
	size_t n = strlen(word);

	return i <= s.n && n <= s.n - i && memcmp(s.p + i, word, n) == 0;
}

/* The powers of ten at byte i (5千万), their end; i: none. */
static size_t
power_at(struct str s, size_t i, unsigned *power)
{
	size_t k, n = 0;

	for (*power = 0; n < 2; n++) {
		for (k = 0; k < sizeof(powers) / sizeof(*powers) &&
		     !at(s, i, powers[k].name);
		     k++)
			;
		if (k == sizeof(powers) / sizeof(*powers))
			break;
		*power += powers[k].power;
		i += strlen(powers[k].name);
	}
	return i;
}

/* Adds the figures at byte i, times their power; false: too many. */
static bool
add(struct str s, size_t *i, uint64_t *sum)
{
	unsigned power, behind = 0, k;
	bool point = false;
	uint64_t n = 0;

	for (; *i < s.n; ++*i) {
		if (s.p[*i] == '.' && !point)
			point = true;
		else if (s.p[*i] != ',' && (s.p[*i] < '0' || s.p[*i] > '9'))
			break;
		if (s.p[*i] < '0')
			continue;
		if (n > 1000000000000)
			return false;
		n = n * 10 + (uint64_t)(s.p[*i] - '0');
		behind += point;
	}
	*i = power_at(s, *i, &power);
	if (behind > power + SCALE)
		return false;
	for (k = 0; k < power + SCALE - behind; k++) {
		if (n > UINT64_MAX / 100)
			return false;
		n *= 10;
	}
	if (*sum > UINT64_MAX / 2 || n > UINT64_MAX / 2)
		return false;
	*sum += n;
	return true;
}

static void
put_sum(struct buf *value, uint64_t sum)
{
	char text[32];
	size_t n;
	int len = snprintf(text, sizeof(text), "%llu",
	    (unsigned long long)(sum / 10000));

	n = (size_t)len;
	if (sum % 10000 > 0) {
		n += (size_t)snprintf(text + n, sizeof(text) - n, ".%04u",
		    (unsigned)(sum % 10000));
		while (text[n - 1] == '0')
			n--;
	}
	buf_put(value, str_of(text, n));
}

/* The currency at byte i, or a word for percent; its length, 0: neither. */
static size_t
unit_at(struct str s, size_t i, struct str *code)
{
	size_t k;

	for (k = 0; k < sizeof(currencies) / sizeof(*currencies); k++)
		if (at(s, i, currencies[k].name)) {
			*code = str_of(currencies[k].code, 3);
			return strlen(currencies[k].name);
		}
	for (k = 0; k < sizeof(shares) / sizeof(*shares); k++)
		if (at(s, i, shares[k])) {
			*code = STR("%");
			return strlen(shares[k]);
		}
	return 0;
}

/* Is byte i of a letter that is not ASCII? */
static bool
beyond(struct str s, size_t i)
{
	return i < s.n && (unsigned char)s.p[i] >= 0x80;
}

bool
amount_eastern(const struct tokens *ts, struct str s, size_t i,
    struct amount *a, struct buf *value)
{
	size_t b = ts->t[i].b, n;
	struct str code = STR("%");
	uint64_t sum = 0;

	/* 5千, 5 달러, 百分之5 */
	if (ts->t[i].kind != T_NUM ||
	    !(beyond(s, ts->t[i].e) || beyond(s, ts->t[i].e + 1) ||
		(b > 0 && beyond(s, b - 1))) ||
	    !add(s, &b, &sum))
		return false;
	/* 2億5000万, 1조 5000억 */
	for (n = b; b > ts->t[i].e && n < s.n;) {
		n += s.p[n] == ' ';
		if (n == s.n || s.p[n] < '0' || s.p[n] > '9')
			break;
		b = n;
		if (!add(s, &b, &sum) || b == n)
			return false;
		n = b;
	}
	a->first = i;
	if (i >= 3 && ts->t[i].b >= 9 && at(s, ts->t[i].b - 9, "百分之")) {
		a->first = i - 3;
	} else {
		if (b < s.n && s.p[b] == ' ')
			b++; /* 30억 유로 */
		n = unit_at(s, b, &code);
		if (n == 0)
			return false;
		b += n;
	}
	a->kind = code.n == 1 ? A_PERCENT : A_MONEY;
	value->n = 0;
	if (a->kind == A_MONEY) {
		buf_put(value, code);
		buf_putc(value, ' ');
	}
	put_sum(value, sum);
	if (a->kind == A_PERCENT)
		buf_putc(value, '%');
	for (a->last = i; a->last + 1 < ts->n && ts->t[a->last + 1].b < b;)
		a->last++;
	a->begin = ts->t[a->first].b;
	a->end = b;
	return true;
}
