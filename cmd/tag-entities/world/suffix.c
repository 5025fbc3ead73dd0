/* SPDX-License-Identifier: ISC */
/* suffix: persons before an office, as Japanese and Korean have them. */
#include "suffix.h"

#include "beside.h"

/*
 * Do characters [i, end), or syllables, name countries in short, as in talks of
 * them: (the ministers of) Japan, the United States and South Korea?
 */
static bool
countries(const struct text *t, size_t i, size_t end)
{
	static const char shorts[] =
	    "日米美豪澳印中韓韩英独德仏法伊意露俄加欧朝台"
	    "한미일중러북독불영";
	struct str s = str_of(t->s.p + t->tokens.t[i].b,
	    t->tokens.t[end - 1].e - t->tokens.t[i].b);
	uint32_t cp;
	size_t k;

	for (k = 0; k < s.n;) {
		k += utf8_decode(s.p + k, s.n - k, &cp);
		if (!is_in(cp, shorts))
			return false;
	}
	return s.n > 3;
}

/* Offices of many, behind other words too: party, student leader; a name before
 * them is a full one. */
bool
suffix_of_many(const struct text *t, const struct office *o)
{
	static const char *const list[] = { "代表", "議員", "教授", "局長",
		"顧問", "대표", "의원", "교수", "국장", "원장", "실장", "소장",
		"수석", "지사", "대장", "회장", "사장", "이사장", "검사",
		"고문", NULL };
	struct str said = str_of(t->s.p + t->tokens.t[o->first].b,
	    t->tokens.t[o->end - 1].e - t->tokens.t[o->first].b);
	const char *const *w;

	/* or with a particle, 대표도 */
	for (w = list; *w != NULL; w++)
		if (begins_in(said, *w))
			return true;
	return false;
}

/* Japanese: katakana, or two to four characters, before the office at i. */
void
suffix_japanese(struct tagger *g, size_t from, size_t i, bool mister,
    struct office *o)
{
	static const char *const none[] = { "現職", "次期", "暫定", "臨時",
		"歴代", "各国", "同国", "両国", "当時", "新任", "前任", "初代",
		"女性", "米国", "両", "同", NULL };
	const struct text *t = &g->text;
	size_t b = i;
	struct str w;

	while (b > 0 && i - b < 16 && katakana(letter(t, b - 1)))
		b--;
	if (b == i)
		while (b > 0 && i - b < 6 && han(letter(t, b - 1)))
			b--;
	else if (b > 0 && han(letter(t, b - 1)) && !mister &&
	    is_in(letter(t, b - 1), "前元新現"))
		return;
	if (i - b < 2 || (han(letter(t, b)) && i - b > (mister ? 4u : 5u)))
		return;
	/* (韓国)の(尹錫悦)大統領; what a list knows is no person */
	for (; tag_touch(g, from, b) < g->sorted &&
	     g->m[tag_touch(g, from, b)].first < i;)
		b = g->m[tag_touch(g, from, b)].end;
	if (b >= i || i - b < 2)
		return;
	w = str_of(t->s.p + t->tokens.t[b].b,
	    t->tokens.t[i - 1].e - t->tokens.t[b].b);
	if (one_of(w, none) || countries(t, b, i) ||
	    (suffix_of_many(t, o) && (i - b < 4 || katakana(letter(t, b)))) ||
	    is_in(letter(t, i - 1), "庁省党会院所局県州軍社部") ||
	    ends_in(w, "銀行") || ends_in(w, "委員") || ends_in(w, "連邦"))
		return;
	country_before(g, from, b, o);
	person(g, from, b, i, o);
}

/* Korean: is token i an office with a particle behind it, of so many bytes? */
size_t
suffix_korean_title(struct tagger *g, size_t i, struct office *o)
{
	static const char *const particles[] = { "은", "는", "이", "가", "을",
		"를", "의", "과", "와", "도", "에게", "이다", "으로", "로",
		NULL };
	const struct token *t = g->text.tokens.t;
	struct str w = text_word(&g->text, i);
	size_t k;
	int two;

	for (k = 0; particles[k] != NULL; k++) {
		if (!ends_in(w, particles[k]))
			continue;
		/* 외교부 장관(은), 장관(은) */
		for (two = i > 0; two >= 0; two--) {
			const struct token *b = &t[i - (size_t)two];
			size_t n = t[i].e - b->b - strlen(particles[k]);

			token_split(&g->part, str_of(g->text.s.p + b->b, n));
			if (!is_of(&g->part, G_title, &o->rec))
				continue;
			*o = (struct office){ .lang = -1,
				.rec = o->rec,
				.class = G_title,
				.first = i - (size_t)two,
				.end = i + 1 };
			return strlen(particles[k]);
		}
	}
	return 0;
}

static const char korean_surnames[] =
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하"
    "곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명"
    "기반왕금옥육인맹제모탁국어은편용";

/* Korean: the word before the office at i, without a particle. */
void
suffix_korean(struct tagger *g, size_t from, size_t i, struct office *o)
{
	static const char *const none[] = { "현직", "신임", "차기", "당시",
		"해당", "주한", "외교", "국방", "통일", "법무", "각국", "양국",
		"전임", "초대", "임시", "과도", "역대", "여성", "신임", "부",
		NULL };
	static const char *const particles[] = { "은", "는", "을", "를", "의",
		"에서", "에게", "에", "과", "와", "부", "처", "청", "원", "측",
		"한", "된", "인", "들", NULL };
	const struct text *t = &g->text;
	struct str w;
	size_t k, first;

	/* 외교부 장관 */
	if (i > 0 && ends_in(text_word(t, i - 1), "부") &&
	    text_word(t, i - 1).n > 6)
		i--;
	if (i == 0 || !may_belong(g, from, i - 1) || !t->tokens.t[i].space)
		return;
	w = text_word(t, i - 1);
	/* two to five syllables of three bytes */
	if (w.n < 6 || w.n > 15 || one_of(w, none) || countries(t, i - 1, i) ||
	    (suffix_of_many(t, o) &&
		!(w.n == 9 && is_in_str(w, korean_surnames))))
		return;
	for (k = 0; particles[k] != NULL; k++)
		if (ends_in(w, particles[k]))
			return;
	/* 러시아의 블라디미르 푸틴: two words behind a country */
	first = i - 1;
	if (first > 0 && tag_ends(g, from, first) == NULL &&
	    may_belong(g, from, first - 1) && t->tokens.t[first].space &&
	    (form(t, first - 1, G_given) == 1 ||
		(first > 1 && tag_ends(g, from, first - 1) != NULL)))
		first--;
	of_country(g, tag_ends(g, from, first), o);
	person(g, from, first, i, o);
}

/*
 * Korean: a person behind the office that ends before token i: (외교부 장관)
 * 김민수는.  A surname and two syllables more, a particle; not what one may
 * have, (대통령) 전용기.
 */
void
suffix_korean_behind(struct tagger *g, size_t from, size_t i, struct office *o)
{
	static const char *const none[] = { "전용기", "신년사", "최측근",
		"임명식", "이임식", "기자단", "지지율", "선거일", "선거인",
		"주재로", "공약집", "연설문", "정책실", "비서실", "안보실",
		"경호처", "집무실", "인수위", "권한이", "임기가", "장관급",
		"유력설", "후보자", "지명자", "당선인", "내정자", NULL };
	const struct text *t = &g->text;
	size_t k, n, who, cut;
	struct str w;

	if (i >= t->tokens.n || !may_belong(g, from, i))
		return;
	if ((n = beside_leader(g, i, &cut)) > 0 &&
	    tag_is_free(g, from, i, i + n)) {
		of_country(g, tag_ends(g, from, o->first), o);
		who = g->nm;
		person(g, from, i, i + n, o);
		g->m[who].e -= (uint32_t)cut;
		return;
	}
	w = text_word(t, i);
	for (n = w.n, k = 0; korean_particles[k] != NULL; k++)
		if (ends_in(w, korean_particles[k]) &&
		    w.n - strlen(korean_particles[k]) <= 9) {
			n = w.n - strlen(korean_particles[k]);
			break;
		}
	/* without a particle a mark must follow */
	if (n == w.n && i + 1 < t->tokens.n &&
	    t->tokens.t[i + 1].kind == T_WORD)
		return;
	w.n = n;
	if ((n != 9 && !(n == 6 && o->end - o->first > 1)) || one_of(w, none) ||
	    !is_in_str(w, korean_surnames))
		return;
	of_country(g, tag_ends(g, from, o->first), o);
	who = g->nm;
	person(g, from, i, i + 1, o);
	g->m[who].e = (uint32_t)(t->tokens.t[i].b + n);
}
