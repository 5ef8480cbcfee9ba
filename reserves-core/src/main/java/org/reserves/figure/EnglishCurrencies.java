package org.reserves.figure;

/**
 * The currencies of ISO 4217 by the names that the English-speaking press gives them, beside those that {@link EnglishWords} has. A name that several
 * states share means none of them until an adjective or a code says which.
 */
final class EnglishCurrencies {
    static final String UNITS = """
            unit AFN: afghani;afghanis
            unit AMD: dram;drams;Armenian dram;Armenian drams
            unit AOA: kwanza;kwanzas
            unit ARS: Argentine pesos;Argentinian pesos;Argentine peso
            unit AUD: Australian dollar;Aussie dollars
            unit AZN: Azerbaijani manat;Azerbaijani manats
            unit BDT: taka;takas;Bangladeshi taka
            unit BGN: lev;levs;Bulgarian lev;Bulgarian levs
            unit BHD: Bahraini dinar;Bahraini dinars
            unit BOB: boliviano;bolivianos
            unit BRL: Brazilian reals
            unit BTN: Bhutanese ngultrum;Bhutanese ngultrums
            unit BWP: pula
            unit CAD: Canadian dollar
            unit CHF: Swiss franc
            unit CLP: Chilean peso;Chilean pesos
            unit COP: Colombian peso;Colombian pesos
            unit CRC: Costa Rican colones;Costa Rican colóns
            unit CUP: Cuban peso;Cuban pesos
            unit CZK: Czech koruna;Czech crown
            unit DKK: Danish krone;Danish crown
            unit DOP: Dominican peso;Dominican pesos
            unit DZD: Algerian dinar;Algerian dinars
            unit EGP: Egyptian pound;Egyptian pounds
            unit ETB: birr;Ethiopian birr
            unit GBP: British pound;pound sterling;sterling;quid
            unit GEL: Georgian lari;laris
            unit GHS: cedi;cedis;Ghanaian cedi;Ghanaian cedis
            unit GTQ: quetzal;quetzals;quetzales
            unit HKD: Hong Kong dollar
            unit HNL: lempira;lempiras
            unit HUF: Hungarian forint;Hungarian forints
            unit IDR: Indonesian rupiah
            unit ILS: shekel;shekels;Israeli shekel;Israeli shekels;NIS
            unit INR: Indian rupee
            unit IQD: Iraqi dinar;Iraqi dinars
            unit IRR: Iranian rial;Iranian rials
            unit ISK: Icelandic krona;Icelandic króna;Icelandic kronur;Icelandic krónur;kronur;krónur
            unit JOD: Jordanian dinar;Jordanian dinars
            unit KES: Kenyan shilling
            unit KGS: Kyrgyz som;Kyrgyz soms;Kyrgyzstani som;Kyrgyzstani soms
            unit KHR: riel;riels
            unit KRW: Korean won
            unit KWD: Kuwaiti dinar;Kuwaiti dinars
            unit KZT: Kazakh tenge;Kazakhstani tenge
            unit LAK: kip
            unit LBP: Lebanese pound;Lebanese pounds;Lebanese lira;Lebanese liras
            unit LKR: Sri Lankan rupee;Sri Lankan rupees
            unit MAD: Moroccan dirham
            unit MDL: Moldovan leu;Moldovan lei
            unit MMK: kyat;kyats
            unit MNT: tugrik;tugriks
            unit MOP: pataca;patacas
            unit MUR: Mauritian rupee;Mauritian rupees
            unit MVR: rufiyaa
            unit MWK: Malawian kwacha
            unit MXN: Mexican peso;Mexican pesos
            unit MYR: Malaysian ringgit
            unit MZN: metical;meticals;meticais
            unit NGN: Nigerian naira
            unit NIO: cordoba;cordobas;córdobas
            unit NOK: Norwegian krone;Norwegian crown
            unit NPR: Nepalese rupee;Nepalese rupees;Nepali rupees
            unit NZD: New Zealand dollar
            unit OMR: Omani rial;Omani rials
            unit PAB: balboa;balboas
            unit PEN: soles;Peruvian sol;Peruvian soles
            unit PHP: Philippine peso;Philippine pesos
            unit PKR: Pakistani rupee
            unit PLN: zlotych;Polish zlotys;złoty;złotys;złotych
            unit PYG: guarani;guaranis;guaranies;guaraní;guaraníes
            unit QAR: Qatari riyal;Qatari riyals
            unit RON: Romanian leu;Romanian lei
            unit RSD: Serbian dinar;Serbian dinars
            unit RUB: ruble;rouble;Russian ruble;Russian rouble
            unit RWF: Rwandan franc;Rwandan francs
            unit SAR: Saudi riyal;Saudi riyals
            unit SEK: Swedish krona;Swedish crown
            unit SGD: Singapore dollar
            unit THB: Thai baht
            unit TJS: somoni
            unit TMT: Turkmen manat;Turkmen manats
            unit TND: Tunisian dinar;Tunisian dinars
            unit TRY: Turkish liras
            unit TWD: Taiwan dollar;New Taiwan dollar
            unit TZS: Tanzanian shilling;Tanzanian shillings
            unit UAH: Ukrainian hryvnia;Ukrainian hryvnias
            unit UGX: Ugandan shilling;Ugandan shillings
            unit USD: bucks;U.S. dollar;American dollar
            unit UYU: Uruguayan peso;Uruguayan pesos
            unit UZS: soum;soums;Uzbek som;Uzbek soms;Uzbek soum
            unit VES: bolivar;bolivars;bolivares;bolívar;bolívars;bolívares;Venezuelan bolivars
            unit VND: Vietnamese dong
            unit XAF: Central African CFA francs
            unit XOF: West African CFA francs
            unit ZMW: Zambian kwacha
            several_unit SAR QAR: riyal;riyals
            several_unit IRR OMR YER: rial;rials
            several_unit KWD IQD BHD JOD DZD TND RSD: dinar;dinars
            several_unit XAF XOF: CFA franc;CFA francs
            several_unit CHF XAF XOF RWF: franc;francs
            several_unit CZK SEK NOK DKK: crown;crowns
            several_unit NOK DKK: krone;kroner
            several_unit SEK ISK: krona
            several_unit KES UGX TZS: shilling;shillings
            several_unit RON MDL: leu;lei
            several_unit AZN TMT: manat;manats
            several_unit KGS UZS: som;soms
            several_unit CRC SVC: colón;colones
            several_unit ZMW MWK: kwacha
            """;

    private EnglishCurrencies() {}
}
