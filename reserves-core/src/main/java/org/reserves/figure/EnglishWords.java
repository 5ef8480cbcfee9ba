package org.reserves.figure;

/** Signs of every locale, and the words of the English-speaking press. */
final class EnglishWords {
    static final String SIGNS = """
            hedge about: ~;∼;≈;±
            hedge more-than: >
            hedge at-least: >=;≥
            hedge less-than: <
            hedge at-most: <=;≤
            after at-least: +
            unit %: %
            unit BTC: BTC;XBT;₿;bitcoin;bitcoins;$BTC;bitcoin (BTC);bitcoins (BTC)
            prefix BTC: BTC;XBT;₿
            prefix USD: $;US$;US $;U.S.$;USD;USD $
            prefix EUR: €;EUR
            prefix GBP: £;GBP;UK£;Â£;ÂŁ
            prefix AUD: A$;AU$
            prefix BRL: R$
            prefix CAD: C$;CA$
            prefix HKD: HK$
            prefix MXN: MX$
            prefix NZD: NZ$
            prefix SGD: S$;SG$
            prefix TWD: NT$
            prefix CNY: CN¥;RMB
            prefix JPY: JP¥
            prefix CRC: ₡
            prefix GEL: ₾
            prefix ILS: ₪
            prefix INR: ₹
            prefix KRW: ₩;W
            prefix KZT: ₸
            prefix NGN: ₦;N
            prefix BTN: Nu;Nu.
            prefix ZAR: R
            prefix KES: KSh;Ksh
            prefix UGX: USh
            prefix TZS: TSh
            prefix BDT: Tk;Tk.;৳
            several KES UGX TZS: Sh;Sh.;Shs;Shs.
            several SEK NOK DKK: kr;kr.
            prefix IDR: Rp
            prefix MYR: RM
            prefix SAR: SR
            prefix JOD: JD
            prefix LBP: LL
            prefix SEK: SKr
            several XAF XOF: CFA;FCFA
            several AED MAD: Dh;Dhs
            prefix CZK: Kč
            prefix PLN: zł
            prefix CHF: SFr;Fr.
            prefix PHP: ₱
            prefix RUB: ₽
            prefix TRY: ₺
            prefix UAH: ₴
            prefix VND: ₫
            several JPY CNY: ¥;￥
            unit USD: $;US$;USD
            unit EUR: €;EUR
            unit GBP: £;GBP
            unit INR: ₹
            unit RUB: ₽
            unit UAH: ₴
            unit TRY: ₺
            unit CZK: Kč
            unit PLN: zł
            several_unit SEK NOK DKK: kr;kr.
            """;

    private static final String ENGLISH = """
            example: about $2.2 billion;0.987%;61,000 BTC
            hedge about: about;approximately;around;roughly;some;circa;ca.;ca;c.;approx.;approx;close to;closer to;near;estimated;an estimated;in the region of;on the order of;in the order of;somewhere around;in the neighborhood of;in the neighbourhood of;in the vicinity of;in the ballpark of;something like;around about;more or less;or about
            hedge nearly: nearly;almost;just under;just below;just shy of;shy of;a little under;a little less than;slightly less than;slightly under;slightly below;a little below;not quite;practically;nigh on;virtually;a touch under;a shade under
            hedge just-over: just over;just above;a little over;a little more than;slightly over;slightly more than;slightly above;a touch over;a shade over
            hedge more-than: more than;over;above;exceed;exceeds;exceeding;exceeded;greater than;larger than;in excess of;upwards of;upward of;north of;well over;well above;beyond;surpassing;surpasses;surpassed;passed;topping
            hedge at-least: at least;no less than;no fewer than;not less than;not fewer than;a minimum of
            hedge less-than: less than;fewer than;under;below;south of;well under;well below
            hedge at-most: up to;at most;no more than;not more than;a maximum of;as much as;as many as
            after at-least: -plus;plus;or more;and more;or above
            after at-most: or less;or fewer
            after about: or so;give or take;or thereabouts;-odd;odd;-ish;ish
            colour: the;a;an;its;their;only;just;exactly;precisely;a total of;total of;a mere;mere;a whopping;a staggering;another
            scale 2: hundred
            scale 3: thousand;thousands;k
            scale 5: lakh;lakhs;lac;lacs
            scale 6: million;millions;mn;mn.;mln;mln.;mio;mio.;mil;mil.;m
            scale 7: crore;crores;cr;cr.
            scale 9: billion;billions;bn;bn.;bln;bln.;bil;bil.;b
            scale 12: trillion;trillions;trn;tn;t
            number 0: zero
            number 1: a;an;another;one
            number 2: two
            number 3: three
            number 4: four
            number 5: five
            number 6: six
            number 7: seven
            number 8: eight
            number 9: nine
            number 10: ten
            number 11: eleven
            number 12: twelve
            number 13: thirteen
            number 14: fourteen
            number 15: fifteen
            number 16: sixteen
            number 17: seventeen
            number 18: eighteen
            number 19: nineteen
            number 20: twenty
            number 30: thirty
            number 40: forty
            number 50: fifty
            number 60: sixty
            number 70: seventy
            number 80: eighty
            number 90: ninety
            join: and
            dozen: dozen
            half 0.5: half a;half an;half;one half;one-half;half of a;½
            half 0.25: a quarter of a;one quarter of a;quarter of a;a quarter;quarter;¼
            half 0.75: three quarters of a;three-quarters of a;three quarters;three-quarters;¾
            and_part 0.5: and a half;and-a-half;and one half;½
            and_part 0.25: and a quarter;and-a-quarter;and one quarter;¼
            and_part 0.75: and three quarters;and three-quarters;and-three-quarters;¾
            fraction 1/2: ½;half;a half;one half;one-half;half of;half the
            fraction 1/3: ⅓;a third;one third;one-third;a third of;one-third of;one third of
            fraction 2/3: ⅔;two thirds;two-thirds;two thirds of;two-thirds of
            fraction 1/4: ¼;a quarter;one quarter;one-quarter;quarter;a quarter of;one-quarter of;one quarter of
            fraction 3/4: ¾;three quarters;three-quarters;three quarters of;three-quarters of
            fraction 1/5: ⅕;a fifth;one fifth;one-fifth;a fifth of;one-fifth of;one fifth of
            fraction 2/5: two fifths;two-fifths;two fifths of;two-fifths of
            fraction 3/5: three fifths;three-fifths;three fifths of;three-fifths of
            fraction 4/5: four fifths;four-fifths;four fifths of;four-fifths of
            fraction 1/6: a sixth of;one sixth of;one-sixth of;one-sixth
            fraction 5/6: five sixths;five-sixths;five sixths of;five-sixths of
            fraction 1/7: a seventh of;one seventh of;one-seventh of;one-seventh
            fraction 1/8: ⅛;an eighth of;one eighth of;one-eighth of;one-eighth
            fraction 3/8: ⅜;three eighths;three-eighths;three eighths of;three-eighths of
            fraction 5/8: ⅝;five eighths;five-eighths;five eighths of;five-eighths of
            fraction 7/8: ⅞;seven eighths;seven-eighths;seven eighths of;seven-eighths of
            fraction 1/9: a ninth of;one ninth of;one-ninth of;one-ninth
            fraction 3/10: three tenths;three-tenths;three tenths of;three-tenths of
            fraction 7/10: seven tenths;seven-tenths;seven tenths of;seven-tenths of
            fraction 9/10: nine tenths;nine-tenths;nine tenths of;nine-tenths of
            fraction 1/10: ⅒;a tenth;one tenth;one-tenth;a tenth of;one-tenth of;one tenth of
            to: to
            and: and;to
            between: between;from
            filler: more;additional;further;new;of
            unit %: percent;per cent;pct;pc
            unit BTC: units of bitcoin;units of bitcoin (BTC);units of BTC
            unit USD: dollar;dollars;US dollar;US dollars;U.S. dollars;American dollars
            unit EUR: euro;euros
            unit GBP: pound;pounds;British pounds;pounds sterling
            unit CNY: yuan;renminbi;RMB;Chinese yuan
            unit JPY: yen;Japanese yen
            unit INR: Indian rupees
            unit PKR: Pakistani rupees
            unit CHF: Swiss francs
            unit RUB: rubles;roubles;Russian rubles;Russian roubles
            unit UAH: hryvnia;hryvnias
            unit BRL: reais;Brazilian reais;Brazilian real
            unit KRW: won;South Korean won
            unit TRY: lira;liras;Turkish lira
            unit NGN: naira
            unit ZAR: rand;South African rand
            unit SEK: kronor;Swedish kronor;Swedish crowns
            unit NOK: Norwegian kroner;Norwegian crowns
            unit DKK: Danish kroner;Danish crowns
            unit CZK: koruna;korunas;Czech korunas;Czech crowns
            unit PLN: zloty;zlotys;Polish zloty
            unit BTN: ngultrum;ngultrums
            unit KZT: tenge
            unit THB: baht
            unit IDR: rupiah
            unit MYR: ringgit
            unit AED: UAE dirhams;Emirati dirhams
            unit MAD: Moroccan dirhams
            several_unit AED MAD: dirham;dirhams
            unit HKD: Hong Kong dollars
            unit SGD: Singapore dollars
            unit NZD: New Zealand dollars
            unit TWD: Taiwan dollars;New Taiwan dollars
            unit HUF: forint;forints
            unit GEL: lari
            unit VND: dong
            unit BGN: leva;Bulgarian leva
            unit KES: Kenyan shillings
            unit CAD: Canadian dollars
            unit AUD: Australian dollars
            per: per;a;an;every;for every
            each: each;apiece
            coin: coin;bitcoin;btc;token;unit;bitcoin (btc);single bitcoin;one bitcoin
            time year: annum;annually;yearly
            time month: monthly
            time day: daily
            """;

    private static final String RUPEES = """
            several INR PKR LKR NPR: Rs;Rs.;₨
            several_unit INR PKR LKR NPR: rupee;rupees
            several_unit MXN ARS COP CLP PHP: peso;pesos
            """;

    private static final String INDIAN = """
            prefix INR: Rs;Rs.;₨
            unit INR: rupee;rupees
            several_unit MXN ARS COP CLP PHP: peso;pesos
            """;

    private EnglishWords() {}

    static Lexicon english() {
        return Lexicon.of(SIGNS, ENGLISH, EnglishCurrencies.UNITS, RUPEES);
    }

    static Lexicon indian() {
        return Lexicon.of(SIGNS, ENGLISH, EnglishCurrencies.UNITS, INDIAN);
    }
}
