package org.reserves.figure;

/** The words of each {@link PrintLocale}, from the press of its language. */
final class LexiconWords {
    private static final String SIGNS = """
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
            prefix GBP: £;GBP;UK£
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
            prefix KRW: ₩
            prefix KZT: ₸
            prefix NGN: ₦
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
            """;

    private static final String ENGLISH = """
            example: about $2.2 billion;0.987%;61,000 BTC
            hedge about: about;approximately;around;roughly;some;circa;ca.;ca;c.;approx.;approx;close to;near;estimated;an estimated;in the region of;on the order of;in the order of;somewhere around
            hedge nearly: nearly;almost;just under;just below;just shy of;shy of;a little under;a little less than;slightly less than;slightly under;slightly below;a little below;not quite;practically
            hedge just-over: just over;just above;a little over;a little more than;slightly over;slightly more than;slightly above
            hedge more-than: more than;over;above;exceed;exceeds;exceeding;exceeded;greater than;larger than;in excess of;upwards of;upward of;north of;well over;well above;beyond;surpassing;surpasses;surpassed;passed;topping
            hedge at-least: at least;no less than;no fewer than;not less than;not fewer than;a minimum of
            hedge less-than: less than;fewer than;under;below;south of;well under;well below
            hedge at-most: up to;at most;no more than;not more than;a maximum of;as much as;as many as
            after at-least: -plus;plus;or more;and more;or above
            after at-most: or less;or fewer
            after about: or so;give or take;or thereabouts;-odd;odd
            colour: the;a;an;its;their;only;just;exactly;precisely;a total of;total of;a mere;mere;a whopping;a staggering;another;worth
            scale 2: hundred
            scale 3: thousand;thousands;k
            scale 5: lakh;lakhs;lac;lacs
            scale 6: million;millions;mn;mn.;mln;mln.;m
            scale 7: crore;crores;cr;cr.
            scale 9: billion;billions;bn;bn.;bln;bln.;b
            scale 12: trillion;trillions;trn;tn;t
            number 1: a;an;one
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
            half: half a;half an;half;one half;one-half
            fraction 1/2: half;a half;one half;one-half;half of;half the
            fraction 1/3: a third;one third;one-third;a third of;one-third of;one third of
            fraction 2/3: two thirds;two-thirds;two thirds of;two-thirds of
            fraction 1/4: a quarter;one quarter;one-quarter;quarter;a quarter of;one-quarter of;one quarter of
            fraction 3/4: three quarters;three-quarters;three quarters of;three-quarters of
            fraction 1/5: a fifth;one fifth;one-fifth;a fifth of;one-fifth of;one fifth of
            fraction 1/10: a tenth;one tenth;one-tenth;a tenth of;one-tenth of;one tenth of
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
            several INR PKR: Rs;Rs.;₨
            several_unit INR PKR: rupee;rupees
            several_unit MXN ARS: peso;pesos
            """;

    private static final String INDIAN = """
            prefix INR: Rs;Rs.;₨
            unit INR: rupee;rupees
            several_unit MXN ARS: peso;pesos
            """;

    private static final String GERMAN = """
            example: rund 2,2 Milliarden Dollar;0,987 %;61.000 BTC
            hedge about: rund;etwa;ca.;circa;zirka;ungefähr;schätzungsweise;um die
            hedge nearly: knapp;fast;beinahe;nahezu;annähernd;etwas weniger als
            hedge just-over: gut;etwas mehr als;knapp über
            hedge more-than: mehr als;über;oberhalb von
            hedge at-least: mindestens;wenigstens;nicht weniger als
            hedge less-than: weniger als;unter
            hedge at-most: bis zu;höchstens;maximal;nicht mehr als
            after at-least: oder mehr
            after at-most: oder weniger
            colour: nur;insgesamt;genau;die;der;das
            scale 3: tausend;tsd.;tsd
            scale 6: million;millionen;mio.;mio;mill.
            scale 9: milliarde;milliarden;mrd.;mrd
            scale 12: billion;billionen;bio.;bio
            number 1: ein;eine;einem;einer
            half: eine halbe;einer halben;halbe
            to: bis
            and: und;bis
            between: zwischen;von
            filler: weitere;weiteren
            unit %: prozent
            unit USD: dollar;US-Dollar
            unit EUR: euro
            unit GBP: pfund;britische pfund
            unit CNY: yuan
            unit CHF: franken;schweizer franken
            per: pro;je
            coin: coin;bitcoin;btc;münze
            """;

    private static final String FRENCH = """
            example: environ 2,2 milliards de dollars;0,987 %;61 000 BTC
            hedge about: environ;autour de;à peu près;quelque;approximativement;env.
            hedge nearly: près de;presque;un peu moins de;un peu moins d'
            hedge just-over: un peu plus de;un peu plus d'
            hedge more-than: plus de;plus d';supérieur à;supérieure à;au-delà de
            hedge at-least: au moins;pas moins de
            hedge less-than: moins de;moins d'
            hedge at-most: jusqu'à;au plus;au maximum;pas plus de
            after at-least: ou plus
            after about: environ
            colour: les;le;la;seulement;exactement;un total de
            scale 3: mille;k
            scale 6: million;millions;m
            scale 9: milliard;milliards;md;mds
            scale 12: billion;billions
            number 1: un;une
            half: un demi;un demi-;une demi
            to: à
            and: et;à
            between: entre;de
            filler: de;d'
            unit %: pour cent
            unit USD: dollar;dollars;dollars américains
            unit EUR: euro;euros
            unit GBP: livres;livres sterling
            unit CNY: yuan;yuans
            unit CHF: francs suisses
            per: par;le;la
            coin: bitcoin;btc;jeton;pièce;unité
            """;

    private static final String SPANISH = """
            example: unos 50 millones de dólares;2 %;61000 BTC
            hedge about: aproximadamente;alrededor de;cerca de;unos;unas;en torno a;aprox.
            hedge nearly: casi;poco menos de
            hedge just-over: poco más de;algo más de
            hedge more-than: más de;superior a;por encima de
            hedge at-least: al menos;por lo menos;como mínimo;no menos de
            hedge less-than: menos de;por debajo de
            hedge at-most: hasta;como máximo;a lo sumo;no más de
            after at-least: o más
            colour: los;las;el;la;solo;sólo;exactamente;un total de
            scale 3: mil;k
            scale 6: millón;millones;millon;m
            scale 9: millardo;millardos
            scale 12: billón;billones;billon
            number 1: un;una
            half: medio
            to: a
            and: y;a
            between: entre;de
            filler: de
            unit %: por ciento
            unit BTC: bitcoines
            unit USD: dólar;dólares;dolares;dólares estadounidenses
            unit EUR: euro;euros
            unit GBP: libras;libras esterlinas
            unit CNY: yuanes
            unit BRL: reales
            several_unit MXN ARS COP CLP: peso;pesos
            per: por;cada
            coin: bitcoin;btc;moneda;unidad
            """;

    private static final String PORTUGUESE = """
            example: cerca de 50 milhões de dólares;2 %;61000 BTC
            hedge about: aproximadamente;cerca de;por volta de;em torno de;aprox.
            hedge nearly: quase;pouco menos de
            hedge just-over: pouco mais de
            hedge more-than: mais de;acima de;superior a
            hedge at-least: pelo menos;no mínimo;ao menos
            hedge less-than: menos de;abaixo de
            hedge at-most: até;no máximo;não mais de
            after at-least: ou mais
            colour: os;as;o;a;apenas;só;exatamente;um total de
            scale 3: mil;k
            scale 6: milhão;milhões;mi;m
            scale 9: bilhão;bilhões;bi
            scale 12: trilhão;trilhões;tri;bilião;biliões
            number 1: um;uma
            half: meio
            to: a
            and: e;a
            between: entre;de
            filler: de
            unit %: por cento
            unit USD: dólar;dólares
            unit EUR: euro;euros
            unit GBP: libras;libras esterlinas
            unit BRL: real;reais
            unit CNY: yuans;iuanes
            per: por;cada
            coin: bitcoin;btc;moeda;unidade
            """;

    private static final String CHINESE = """
            example: 约22亿美元;0.987%;61,000枚比特币
            hedge about: 约;大约;约为;大概;估计
            hedge nearly: 近;将近;接近;几乎;不足
            hedge just-over: 略高于;略超过;略多于
            hedge more-than: 超过;逾;超;多于;高于;大于
            hedge at-least: 至少;不少于;不低于
            hedge less-than: 不到;少于;低于;小于
            hedge at-most: 最多;至多;不超过;不多于;高达
            after at-least: 以上
            after at-most: 以下;以内
            after about: 左右;上下
            after more-than: 多;余
            colour: 共;共计;总计;仅;只
            scale 2: 百
            scale 3: 千;k
            scale 4: 万;萬
            scale 5: 十万;十萬
            scale 6: 百万;百萬;m
            scale 7: 千万;千萬
            scale 8: 亿;億
            scale 9: 十亿;十億;b
            scale 10: 百亿;百億
            scale 11: 千亿;千億
            scale 12: 万亿;萬億
            number 1: 一
            number 2: 两;二
            number 3: 三
            number 4: 四
            number 5: 五
            number 6: 六
            number 7: 七
            number 8: 八
            number 9: 九
            number 10: 十
            to: 到;至
            and: 到;至;和
            between: 从
            unit BTC: 枚比特币;个比特币;比特币;枚BTC;个BTC;枚比特幣;比特幣
            prefix CNY: 人民币
            unit USD: 美元
            unit EUR: 欧元
            unit GBP: 英镑
            unit CNY: 元;人民币;元人民币
            unit JPY: 日元
            unit HKD: 港元
            per: 每
            each: 每枚;每个
            coin: 枚;个;枚比特币;比特币
            """;

    private LexiconWords() {}

    static Lexicon english() {
        return Lexicon.of(SIGNS, ENGLISH, RUPEES);
    }

    static Lexicon indian() {
        return Lexicon.of(SIGNS, ENGLISH, INDIAN);
    }

    static Lexicon german() {
        return Lexicon.of(SIGNS, GERMAN);
    }

    static Lexicon french() {
        return Lexicon.of(SIGNS, FRENCH);
    }

    static Lexicon spanish() {
        return Lexicon.of(SIGNS, SPANISH);
    }

    static Lexicon portuguese() {
        return Lexicon.of(SIGNS, PORTUGUESE);
    }

    static Lexicon chinese() {
        return Lexicon.of(SIGNS, CHINESE);
    }
}
