/* SPDX-License-Identifier: ISC */
/*
 * beside: persons in scripts without capitals, where an office stands beside
 * them: before the name in Arabic, Hebrew, Hindi, Chinese, behind it in
 * Japanese and Korean.  How far the name goes is told by what cannot be one:
 * small words, marks, names of the lists.
 */
#include "beside.h"

#include "suffix.h"

/* Arabic the Egyptian, the former: between an office and its holder. */
static bool
arabic_adjective(struct str w)
{
	return begins_in(w, "ال") &&
	    (ends_in(w, "ي") || ends_in(w, "ية") || ends_in(w, "السابق") ||
		ends_in(w, "السابقة") || ends_in(w, "الجديد") ||
		ends_in(w, "المنتخب") || ends_in(w, "الراحل"));
}

/* Does the word ask for another: abd, abu, ibn? */
static bool
joins(struct str w)
{
	static const char *const list[] = { "عبد", "أبو", "ابو", "بن", "ابن",
		"آل", "بو", "عبدال", "سید", "محمد", NULL };

	return one_of(w, list);
}

/*
 * A leader whom the lists know, at token i: 普京, بوتين, 푸틴이.  Tokens, 0:
 * none; *cut: bytes of the particle that is no part of the name.
 */
size_t
beside_leader(struct tagger *g, size_t i, size_t *cut)
{
	const struct text *t = &g->text;
	struct gaz_entry e;
	const char *rec;
	size_t n, k;
	struct str s;

	*cut = 0;
	n = tongue_form(t, -1, i, BIT(G_leader), &e, NULL);
	/* a part of a longer word in katakana */
	if (n > 0)
		return katakana(letter(t, i)) &&
			((i > 0 && katakana(letter(t, i - 1))) ||
			    katakana(letter(t, i + n)))
		    ? 0
		    : n;
	if ((unsigned char)t->tokens.t[i].c < 0xEA ||
	    (unsigned char)t->tokens.t[i].c > 0xED)
		return 0;
	/* 블라디미르 푸틴은 */
	for (n = 2; n > 0; n--) {
		if (i + n > t->tokens.n)
			continue;
		s = str_of(t->s.p + t->tokens.t[i].b,
		    t->tokens.t[i + n - 1].e - t->tokens.t[i].b);
		for (k = 0; korean_particles[k] != NULL; k++) {
			if (!ends_in(s, korean_particles[k]))
				continue;
			*cut = strlen(korean_particles[k]);
			token_split(&g->part, str_of(s.p, s.n - *cut));
			if (is_of(&g->part, G_leader, &rec))
				return n;
		}
	}
	return 0;
}

/*
 * The person behind the office that ends before token i, in the scripts of
 * Arabic (c from 0xD8 on), Hebrew, Devanagari.  Returns the token behind.
 */
static size_t
behind(struct tagger *g, size_t from, size_t i, struct office *o)
{
	const struct text *t = &g->text;
	const struct mention *m;
	unsigned char c = (unsigned char)t->tokens.t[i - 1].c;
	bool arabic = c >= 0xD8 && c <= 0xDB, urdu = c == 0xE0;
	size_t first = i, n, skipped, most;

	for (skipped = 0; first < t->tokens.n && skipped < 3; skipped++) {
		m = tag_begins(g, from, first);
		/* שר הביטחון ישראל כץ: a given name */
		if (m != NULL && c == 0xD7 && m->kind == K_GPE &&
		    m->end == first + 1 && may_belong(g, from, m->end) &&
		    !may_belong(g, from, m->end + 1)) {
			person(g, from, first, first + 2, o);
			g->m[tag_touch(g, from, first)].kind = K_GONE;
			return first + 2;
		}
		if (m != NULL && m->kind != K_PERSON) {
			of_country(g, m, o);
			first = m->end;
		} else if (arabic && may_belong(g, from, first) &&
		    arabic_adjective(text_word(t, first))) {
			if (begins_in(text_word(t, first), "السابق"))
				o->status = STR("former");
			first++;
		} else {
			break;
		}
	}
	if (may_belong(g, from, first) &&
	    (n = beside_leader(g, first, &most)) > 0) {
		person(g, from, first, first + n, o);
		return first + n;
	}
	for (n = 0; n < 5 && may_belong(g, from, first + n) &&
	     !(n > 0 && !t->tokens.t[first + n].space);
	     n++)
		/* letters of Urdu and Persian only */
		if (arabic && n > 0 && first + n + 1 < t->tokens.n)
			urdu |= one_of(text_word(t, first + n + 1),
			    (const char *const[]){ "نے", "سے", "کو", "کی", "کا",
				"کے", "میں", "اور", "در", "با", "از", "که",
				"را", "په", NULL });
	if (n < 2)
		return i;
	/* the lady of the committee, the ministers are none */
	if (arabic &&
	    (begins_in(text_word(t, first), "ال") ||
		ends_in(text_word(t, first), "ة") ||
		one_of(text_word(t, first), /* who has */
		    (const char *const[]){ "ذو", "ذات", "ذي", NULL })))
		return i;
	if (c == 0xD7 && begins_in(text_word(t, first), "ה"))
		return i;
	if (urdu) {
		/* up to a postposition: it must be there */
		if (n > 4)
			return i;
		most = n;
	} else {
		/* محمد السادس, with nothing behind it */
		most = joins(text_word(t, first)) &&
			!(n == 2 && begins_in(text_word(t, first), "محمد"))
		    ? 3
		    : 2;
		if (arabic && n > most - 1 &&
		    joins(text_word(t, first + most - 1)))
			most++;
		if (n < most)
			return i;
		/* (عبد الفتاح) السيسي; but not behind محمد بن سلمان, nor
		 * (تيريزا ماي) المؤتمر */
		if (arabic && n > most &&
		    !one_of(text_word(t, first + 1),
			(const char *const[]){ "بن", NULL }) &&
		    begins_in(text_word(t, first + most), "ال") &&
		    ends_in(text_word(t, first + most), "ي"))
			most++;
		/* (تميم بن حمد) آل ثاني */
		if (arabic && n > most + 1 &&
		    one_of(text_word(t, first + most),
			(const char *const[]){ "آل", NULL }))
			most += 2;
	}
	person(g, from, first, first + most, o);
	return first + most;
}

/* Persian: the person between commas behind the office and its country, which
 * ends before token i: وزیر امور خارجه ایران، (عباس عراقچی)،.  The token
 * behind. */
static size_t
between_commas(struct tagger *g, size_t from, size_t i, struct office *o)
{
	static const char *const comma[] = { "،", NULL };
	const struct text *t = &g->text;
	const struct mention *m = tag_begins(g, from, i);
	size_t end;

	if (m != NULL && m->kind == K_GPE) {
		of_country(g, m, o);
		i = m->end;
	}
	if (i >= t->tokens.n || !one_of(text_word(t, i), comma))
		return o->end;
	for (end = ++i; end < i + 5 && may_belong(g, from, end); end++)
		;
	if (end < i + 2 || end > i + 4 || end >= t->tokens.n ||
	    !one_of(text_word(t, end), comma))
		return o->end;
	person(g, from, i, end, o);
	return end;
}

/*
 * Persian: the person before the office and its country: "عباس عراقچی وزیر
 * امور خارجه ایران", with or without a comma.
 */
static void
before(struct tagger *g, size_t from, struct office *o)
{
	const struct text *t = &g->text;
	const struct mention *m = tag_begins(g, from, o->end);
	size_t i = o->first, n = 0;

	if (m == NULL || m->kind != K_GPE || i < 3)
		return;
	if (one_of(text_word(t, i - 1), (const char *const[]){ "،", NULL }))
		i--;
	while (n < i && n < 4 && may_belong(g, from, i - n - 1))
		n++;
	/* what stands before the name is known */
	if (n < 2 || n > 3 ||
	    (n < i && t->tokens.t[i - n - 1].kind == T_WORD &&
		form(t, i - n - 1, G_small) == 0))
		return;
	of_country(g, m, o);
	person(g, from, i - n, i, o);
}

/* Arabic: the person before the comma before the office, بدر عبد العاطي، وزير
 * الخارجية; false: nobody is there. */
static bool
before_comma(struct tagger *g, size_t from, struct office *o)
{
	const struct text *t = &g->text;
	size_t i = o->first, k;

	if (i < 2 ||
	    !one_of(text_word(t, i - 1), (const char *const[]){ "،", NULL }))
		return false;
	/* behind g->sorted they are in order of reading */
	for (k = g->nm; k > from && g->nm - k < 6; k--) {
		if (g->m[k - 1].end != i - 1 || g->m[k - 1].kind != K_PERSON)
			continue;
		of_country(g, tag_begins(g, from, o->end), o);
		office_hold(g, from, o, k - 1);
		return true;
	}
	return false;
}

/* Chinese: what foreign names are written with. */
static const char sounds[] =
    "阿埃艾安奥巴拜班邦贝比彼宾波伯博布查达丹德登迪蒂丁东杜顿多厄恩尔"
    "法菲费芬佛弗夫福盖甘冈戈格古哈海汉豪赫亨胡霍基吉加贾杰金卡坎康考"
    "科克肯库拉莱兰朗劳勒雷里利力列林龙卢鲁伦罗洛马麦曼芒梅门蒙米密明"
    "缪莫默姆穆纳奈南内尼涅宁纽农努诺欧帕潘庞佩彭皮平珀普奇乔切琴丘日"
    "荣茹瑞若萨塞桑森沙山尚舍什圣施史舒朔斯松苏索塔泰坦汤唐特滕提田廷"
    "通图托瓦万威韦维魏温翁沃乌伍西希锡夏香谢辛欣休许雅亚扬耶叶伊英尤"
    "于约赞泽扎詹张哲珍芝朱兹宗祖佐拜登京茨莎娜娅妮玛丽莉琳齐策汀滕连赛富谷泉怀恰冯塔楚逊"
    "爾納維裡里萊蘭勞羅盧麥門蓋內諾歐喬瑞薩聖烏賓費倫亞揚澤詹貝達"
    "頓馬戈蓮衛韋魯紐賴龍漢"
    "昂隆翰琼彻蕾莲芙蓬津敏拓凯鲍狄瓜诗桂慕柏坡慈朵芳圭柯孟摩木钦屈"
    "儒撒瑟丝陶戴素季旺文肖雄旭贲昆麻迈耐奎赫雯霖";

/* Chinese: does a verb begin at token i that might be a part of a name: 李强/强调,
 * but 李克强/会见? */
static bool
verb_at(const struct text *t, size_t i)
{
	static const struct {
		const char *first, *second; /* characters of it */
	} verbs[] = { { "强強", "调調烈烈" }, { "警", "告" },
		{ "批", "评評准" }, { "谴譴", "责責" }, { "重", "申" },
		{ "赞讚", "扬揚同赏賞成" }, { "感", "谢謝到" },
		{ "祝", "贺賀愿願" }, { "邀", "请請" },
		{ "见見", "面证證到了" }, { "晤", "谈談" },
		{ "讲講", "话話述" }, { "回", "应應答国國到" },
		{ "取", "消得代" }, { "达達", "成到" }, { "當", "選天日地" },
		{ "後", "" }, { "談", "到話及" }, { "親", "自" } };
	size_t k;

	for (k = 0; k < sizeof(verbs) / sizeof(*verbs); k++)
		if (is_in(letter(t, i), verbs[k].first))
			return verbs[k].second[0] == '\0' ||
			    is_in(letter(t, i + 1), verbs[k].second);
	return false;
}

/* Chinese: the surname and one or two characters, or a foreign name. */
static size_t
chinese(struct tagger *g, size_t from, size_t i, struct office *o)
{
	static const char surnames[] =
	    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹"
	    "袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚"
	    "谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔"
	    "贺赖龚文习耿栗韩蓝尚安朴俞禹全吉明宫柳卓洪丘苗庞翁裴"
	    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮董蕭許鄧蘇盧蔣賈葉閻鄒熊陸萬錢湯龍賴"
	    "顧呂鍾譚竇龔賀習藍";
	static const char follow[] =
	    "在说表会将和与于对向称指访出抵同致发主宣的是为也就今昨当等及、，。"
	    "从已正还并曾又率到赴就呼认接通签参說會將與於對稱訪發從還並參簽認";
	const struct text *t = &g->text;
	const struct mention *m;
	size_t end = i, cut;
	bool dot = false;

	/* 法國總統Emmanuel Macron */
	if ((m = tag_begins(g, from, i)) != NULL) {
		if (m->kind != K_PERSON)
			return i;
		office_hold(g, from, o, (size_t)(m - g->m));
		return m->end;
	}
	if (i < t->tokens.n && (end = beside_leader(g, i, &cut)) > 0) {
		person(g, from, i, i + end, o);
		return i + end;
	}
	/* 高市早苗, 石破茂 */
	if (memcmp(o->country, "JPN", 3) == 0 && han(letter(t, i)) &&
	    han(letter(t, i + 1)) && !is_in(letter(t, i), follow)) {
		for (end = i + 2; end < i + 4 && han(letter(t, end)) &&
		     !is_in(letter(t, end), follow) && !verb_at(t, end) &&
		     tag_begins(g, from, end) == NULL;
		     end++)
			;
		person(g, from, i, end, o);
		return end;
	}
	/* 马尔科·卢比奥 */
	for (end = i; end < i + 6 && is_in(letter(t, end), sounds); end++)
		;
	dot = end > i && end < t->tokens.n && text_word(t, end).n == 2 &&
	    begins_in(text_word(t, end), "\xC2\xB7");
	end = i;
	if (dot || !is_in(letter(t, i), surnames)) {
		/* (默茨)通了电话 */
		while (end < i + 12 &&
		    !(text_is(t, end, "通") &&
			is_in(letter(t, end + 1), "了话電电")) &&
		    (is_in(letter(t, end), sounds) ||
			(end > i && end < t->tokens.n &&
			    text_word(t, end).n == 2 &&
			    begins_in(text_word(t, end), "\xC2\xB7")))) {
			dot |= t->tokens.t[end].kind == T_PUNCT;
			end++;
		}
		if (end - i < 2 || (end - i > 6 && !dot))
			return i;
		person(g, from, i, end, o);
		return end;
	}
	/* 李在明 */
	if (!han(letter(t, i + 1)) ||
	    (is_in(letter(t, i + 1), follow) &&
		!(han(letter(t, i + 2)) && !is_in(letter(t, i + 2), follow) &&
		    (!han(letter(t, i + 3)) ||
			is_in(letter(t, i + 3), follow)))))
		return i;
	end = i + 2;
	/* (王毅)周一 */
	if (han(letter(t, end)) && !is_in(letter(t, end), follow) &&
	    !verb_at(t, end) &&
	    !(text_is(t, end, "周") &&
		is_in(letter(t, end + 1), "一二三四五六日末")))
		end++;
	person(g, from, i, end, o);
	return end;
}

/* Is it a person of the text, whose office it said? */
static bool
is_titled(const struct tagger *g, uint32_t name)
{
	int32_t lead;

	return name != NO_NAME && g->doc.names[name].titled &&
	    doc_kind(&g->doc, name, &lead) == K_PERSON;
}

/* Does a name of the text so far begin at token i, in characters of Chinese?
 * Its tokens, two to four; 0: none. */
static size_t
named(const struct tagger *g, size_t from, size_t i)
{
	const struct text *t = &g->text;
	size_t n;

	for (n = 4; n > 1; n--)
		if (i + n <= t->tokens.n && han(letter(t, i)) &&
		    han(letter(t, i + n - 1)) &&
		    is_titled(g, doc_known(&g->doc, t, i, i + n)) &&
		    tag_is_free(g, from, i, i + n))
			return n;
	return 0;
}

/* Chinese: the person before the office o, behind a mark or one of a few verbs:
 * (会见) 戴恩斯参议员. */
static void
chinese_before(struct tagger *g, size_t from, struct office *o)
{
	static const char left[] = "见見同与與和对對向由请請迎晤据據";
	const struct text *t = &g->text;
	size_t b = o->first, n;

	for (n = 4; n > 1; n--)
		if (b >= n && named(g, from, b - n) == n) {
			person(g, from, b - n, b, o);
			return;
		}
	while (b > 0 && o->first - b < 6 && is_in(letter(t, b - 1), sounds))
		b--;
	n = o->first - b;
	if (n < 2 || n > 5 || !tag_is_free(g, from, b, o->first) ||
	    !(b == 0 || t->tokens.t[b - 1].kind == T_PUNCT ||
		is_in(letter(t, b - 1), left)))
		return;
	person(g, from, b, o->first, o);
}

/* Leaders that the lists know, where nothing else stands. */
static void
leaders(struct tagger *g, size_t from)
{
	const struct text *t = &g->text;
	size_t i, n, cut;

	for (i = 0; i<t->tokens.n; i += n> 0 ? n : 1) {
		n = 0;
		if ((!t->tokens.t[i].other && t->tokens.t[i].kind != T_IDEO) ||
		    !tag_is_free(g, from, i, i + 1) ||
		    (n = beside_leader(g, i, &cut)) == 0 ||
		    !tag_is_free(g, from, i, i + n))
			continue;
		tag_add(g, i, i + n, K_PERSON)->e -= (uint32_t)cut;
	}
}

/* Persons that the text named before, by all their name or, in Arabic, by the
 * last word of it: 耿爽, المقداد. */
static void
again(struct tagger *g, size_t from)
{
	const struct text *t = &g->text;
	const struct token *k;
	size_t i, n;

	for (i = 0; i<t->tokens.n; i += n> 0 ? n : 1) {
		n = 0;
		k = &t->tokens.t[i];
		if (han(letter(t, i)))
			n = named(g, from, i);
		else if (k->other && k->e - k->b > 10 &&
		    begins_in(text_word(t, i), "ال") &&
		    tag_is_free(g, from, i, i + 1) &&
		    is_titled(g, doc_person(&g->doc, k->hash)))
			n = 1;
		if (n > 0)
			tag_add(g, i, i + n, K_PERSON);
	}
}

/* Arabic: an office at token i behind and, by, for: (و)وزير الخارجية. */
static bool
arabic_prefixed(struct tagger *g, size_t i, struct office *o)
{
	/* what they begin with, with "the" and without: most words are none */
	static const char *const the[] = { "رئيس", "أمين", "سفير", "فريق",
		"لواء", "عميد", "عقيد", "مبعوث", "متحدث", "ناطق", "ملك", "أمير",
		"جنرال", "مدير", "مرشد", "سيناتور", "نائب", NULL };
	static const char *const heads[] = { "وزير", "رئيس", "نائب", "ولي",
		"قائد", "زعيم", "مستشار", "مدير", NULL };
	const struct text *t = &g->text;
	struct str w = text_word(t, i), rest;
	const char *const *h = heads;
	size_t n;

	/* waw, beh, lam, feh */
	if (w.n < 8 || memchr("\x88\xA8\x84\x81", w.p[1], 4) == NULL)
		return false;
	rest = w = str_of(w.p + 2, w.n - 2);
	if (begins_in(w, "ال"))
		h = the, rest = str_of(w.p + 4, w.n - 4);
	while (*h != NULL && !begins_in(rest, *h))
		h++;
	for (n = *h == NULL ? 0 : 4; n > 0; n--) {
		if (i + n > t->tokens.n)
			continue;
		token_split(&g->part,
		    str_of(w.p, t->s.p + t->tokens.t[i + n - 1].e - w.p));
		if (g->part.n != n || !is_of(&g->part, G_title, &o->rec))
			continue;
		*o = (struct office){ .lang = -1,
			.rec = o->rec,
			.class = G_title,
			.first = i,
			.end = i + n,
			.behind = i + n };
		return true;
	}
	return false;
}

void
tag_beside(struct tagger *g, size_t from)
{
	const struct text *t = &g->text;
	bool kana = false, past;
	size_t i, n, next;
	uint32_t cp;

	for (i = 0; i < t->tokens.n && !kana; i++)
		kana = (cp = letter(t, i)) >= 0x3041 && cp <= 0x30FF;
	for (i = 0; i < t->tokens.n; i = next) {
		unsigned char c = (unsigned char)t->tokens.t[i].c;
		const struct mention *m;
		struct office o;
		size_t cut = 0, nm = g->nm;
		bool prefix = false;

		next = i + 1;
		if (!t->tokens.t[i].other)
			continue;
		if (!office_at(g, from, -1, i, &o) &&
		    !((c == 0xD8 || c == 0xD9) &&
			(prefix = arabic_prefixed(g, i, &o))) &&
		    (c < 0xEA || c > 0xED ||
			(cut = suffix_korean_title(g, i, &o)) == 0))
			continue;
		n = o.end - i;
		next = o.end;
		/* 前总统 */
		past = i > 0 && is_in(letter(t, i - 1), "前");
		if (past && o.status.n == 0)
			o.status = STR("former");
		if (c < 0xEA || c > 0xED)
			country_before(g, from, i - past, &o);
		/* Urdu; in Arabic it is many other words */
		if (text_is(t, i, "صدر") && n == 1 && o.country[0] == '\0')
			continue;
		if (n == 1 && wants_place(g, from, i))
			continue;
		/* رئيس فرنسا; others head a party, a court */
		if (n == 1 && o.class == G_job && text_is(t, i, "رئيس") &&
		    (m = tag_begins(g, from, next)) != NULL &&
		    m->kind == K_GPE && m->nattrs == 0)
			o.class = G_title;
		if (c >= 0xD7 && c <= 0xE0) {
			next = next < t->tokens.n ? behind(g, from, next, &o)
						  : next;
			if (next == o.end && c >= 0xD8 && c <= 0xDB)
				next = between_commas(g, from, next, &o);
			if (next == o.end && c >= 0xD8 && c <= 0xDB &&
			    !before_comma(g, from, &o))
				before(g, from, &o);
		} else if (c >= 0xEA && c <= 0xED) {
			suffix_korean(g, from, o.first, &o);
			if (g->nm == nm && cut == 0)
				suffix_korean_behind(g, from, o.end, &o);
		} else if (kana) {
			suffix_japanese(g, from, i, n == 1, &o);
		} else if (!suffix_of_many(t, &o)) {
			if (next < t->tokens.n)
				next = chinese(g, from, next, &o);
			if (g->nm == nm)
				chinese_before(g, from, &o);
		}
		/* the prefix, the particle is no part of its row */
		if (g->nm > nm && o.row > 0) {
			g->m[o.row].b += prefix ? 2 : 0;
			g->m[o.row].e -= (uint32_t)cut;
		}
	}
	tag_settle(g, from);
	leaders(g, from);
	tag_settle(g, from);
	again(g, from);
	tag_settle(g, from);
}
