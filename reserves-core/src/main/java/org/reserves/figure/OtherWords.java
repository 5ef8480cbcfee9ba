package org.reserves.figure;

/** The words of the press in other languages than English. */
final class OtherWords {
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
            fraction 1/2: die Hälfte;Hälfte;die Hälfte der;die Hälfte des
            fraction 1/3: ein Drittel;Drittel
            fraction 1/4: ein Viertel;Viertel
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
            fraction 1/2: la moitié;moitié;la moitié de
            fraction 1/3: un tiers;le tiers
            fraction 1/4: un quart;le quart
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
            fraction 1/2: la mitad;mitad;la mitad de
            fraction 1/3: un tercio
            fraction 1/4: un cuarto
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
            several_unit MXN ARS COP CLP PHP: peso;pesos
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
            fraction 1/2: a metade;metade;a metade de
            fraction 1/3: um terço
            fraction 1/4: um quarto
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
            fraction 1/2: 一半
            fraction 1/3: 三分之一
            fraction 1/4: 四分之一
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

    private OtherWords() {}

    static Lexicon german() {
        return Lexicon.of(EnglishWords.SIGNS, GERMAN, OtherCurrencies.GERMAN);
    }

    static Lexicon french() {
        return Lexicon.of(EnglishWords.SIGNS, FRENCH, OtherCurrencies.FRENCH);
    }

    static Lexicon spanish() {
        return Lexicon.of(EnglishWords.SIGNS, SPANISH, OtherCurrencies.SPANISH);
    }

    static Lexicon portuguese() {
        return Lexicon.of(EnglishWords.SIGNS, PORTUGUESE, OtherCurrencies.PORTUGUESE);
    }

    static Lexicon chinese() {
        return Lexicon.of(EnglishWords.SIGNS, CHINESE);
    }
}
