package org.reserves.figure;

/** Currencies by their names in German, French, Spanish and Portuguese, beside those that {@link OtherWords} has; as in {@link EnglishCurrencies}, a shared name means none. */
final class OtherCurrencies {
    static final String GERMAN = """
            unit ARS: argentinische pesos
            unit BGN: lew;lewa;bulgarische lewa
            unit BRL: brasilianische real;brasilianische reais;reais
            unit CZK: tschechische kronen
            unit DKK: dänische kronen
            unit HUF: forint
            unit ILS: schekel
            unit INR: indische rupien
            unit JPY: yen
            unit KRW: won
            unit KZT: tenge
            unit MXN: mexikanische pesos
            unit NOK: norwegische kronen
            unit PKR: pakistanische rupien
            unit PLN: zloty;złoty
            unit RUB: rubel
            unit SEK: schwedische kronen
            unit THB: baht
            unit TRY: türkische lira;lira
            unit UAH: hrywnja;griwna
            unit XAF: zentralafrikanische cfa-franc
            several_unit XAF XOF: cfa-franc;cfa-francs
            several_unit CZK SEK NOK DKK: krone;kronen
            several_unit AED MAD: dirham
            several_unit INR PKR LKR NPR: rupie;rupien
            several_unit MXN ARS COP CLP PHP: peso;pesos
            several_unit KWD IQD BHD JOD DZD TND RSD: dinar
            """;

    static final String FRENCH = """
            unit ARS: pesos argentins
            unit BGN: leva
            unit BRL: réaux;réals;reais;réaux brésiliens
            unit CHF: franc suisse
            unit CZK: couronnes tchèques
            unit DKK: couronnes danoises
            unit HUF: forints
            unit ILS: shekels
            unit INR: roupies indiennes
            unit JPY: yen;yens
            unit KRW: won;wons
            unit KZT: tenge;tenges
            unit MXN: pesos mexicains
            unit NOK: couronnes norvégiennes
            unit PKR: roupies pakistanaises
            unit PLN: zloty;zlotys
            unit RUB: rouble;roubles
            unit SEK: couronnes suédoises
            unit THB: baht;bahts
            unit TRY: livres turques
            unit UAH: hryvnia;hryvnias
            several_unit XAF XOF: franc cfa;francs cfa
            several_unit CHF XAF XOF RWF: franc;francs
            several_unit CZK SEK NOK DKK: couronne;couronnes
            several_unit AED MAD: dirham;dirhams
            several_unit INR PKR LKR NPR: roupie;roupies
            several_unit MXN ARS COP CLP PHP: peso;pesos
            several_unit KWD IQD BHD JOD DZD TND RSD: dinar;dinars
            """;

    static final String SPANISH = """
            unit ARS: pesos argentinos
            unit BOB: bolivianos
            unit CHF: francos suizos
            unit CLP: pesos chilenos
            unit COP: pesos colombianos
            unit CZK: coronas checas
            unit DKK: coronas danesas
            unit GTQ: quetzales
            unit HNL: lempiras
            unit ILS: séqueles;shekels
            unit INR: rupias indias
            unit JPY: yenes
            unit KRW: wones
            unit KZT: tenges
            unit MXN: pesos mexicanos
            unit NIO: córdobas
            unit NOK: coronas noruegas
            unit PEN: soles
            unit PKR: rupias pakistaníes
            unit PYG: guaraníes
            unit RUB: rublo;rublos
            unit SEK: coronas suecas
            unit TRY: liras;liras turcas
            unit UAH: grivnas
            unit UYU: pesos uruguayos
            unit VES: bolívar;bolívares
            several_unit XAF XOF: francos cfa
            several_unit CHF XAF XOF RWF: francos
            several_unit CRC SVC: colón;colones
            several_unit CZK SEK NOK DKK: corona;coronas
            several_unit AED MAD: dirham;dirhams;dírhams
            several_unit INR PKR LKR NPR: rupia;rupias
            several_unit KWD IQD BHD JOD DZD TND RSD: dinar;dinares
            """;

    static final String PORTUGUESE = """
            unit ARS: pesos argentinos
            unit CHF: francos suíços
            unit CZK: coroas checas;coroas tchecas
            unit DKK: coroas dinamarquesas
            unit ILS: shekels
            unit INR: rúpias indianas
            unit JPY: iene;ienes
            unit KRW: wons
            unit MXN: pesos mexicanos
            unit NOK: coroas norueguesas
            unit PYG: guaranis
            unit RUB: rublo;rublos
            unit SEK: coroas suecas
            unit TRY: liras;liras turcas
            unit VES: bolívares
            several_unit XAF XOF: francos cfa
            several_unit CHF XAF XOF RWF: francos
            several_unit CZK SEK NOK DKK: coroa;coroas
            several_unit AED MAD: dirham;dirhams
            several_unit INR PKR LKR NPR: rúpia;rúpias
            several_unit MXN ARS COP CLP PHP: peso;pesos
            several_unit KWD IQD BHD JOD DZD TND RSD: dinar;dinares
            """;

    private OtherCurrencies() {}
}
