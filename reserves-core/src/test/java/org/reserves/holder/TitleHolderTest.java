package org.reserves.holder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleHolderTest {
    @Test
    void toString_saysWhoAndOfWhom() {
        assertEquals("El Salvador (state, SV)", TitleHolder.state("SV").toString());
        assertEquals(
                "US Marshals Service (agency, US)",
                TitleHolder.agency("US", "US Marshals Service").toString());
        assertEquals(
                "Druk Holding and Investments (state company, BT)",
                TitleHolder.stateCompany("BT", "Druk Holding and Investments").toString());
        assertEquals(
                "International Holding Company (listed company, AE)",
                TitleHolder.listedCompany("AE", "International Holding Company").toString());
        assertEquals(
                "Texas (sub national, US-TX)", TitleHolder.subNational("US-TX").toString());
        assertEquals(
                "652 officials (private persons, UA)",
                TitleHolder.privatePersons("UA", "652 officials").toString());
    }

    @Test
    void toString_namesBanksBodiesAndUnits() {
        assertEquals(
                "Czech National Bank (central bank, CZ)",
                TitleHolder.centralBank("CZ", "Czech National Bank").toString());
        assertEquals(
                "European Central Bank (central bank, EU)",
                TitleHolder.centralBank("EU", "European Central Bank").toString());
        assertEquals(
                "European Union (supranational, EU)",
                TitleHolder.supranational("EU").toString());
        assertEquals("Kosovo (state, XK)", TitleHolder.state("XK").toString());
        assertEquals(
                "Intergenerational Sovereign Fund (fund units, LU)",
                TitleHolder.fundUnits("LU", "Intergenerational Sovereign Fund").toString());
    }

    @Test
    void sovereign_isTheStateTheSubdivisionOrTheBody() {
        assertEquals(TitleHolder.state("XK"), TitleHolder.sovereign("XK"));
        assertEquals(TitleHolder.subNational("US-TX"), TitleHolder.sovereign("US-TX"));
        assertEquals(TitleHolder.supranational("EU"), TitleHolder.sovereign("EU"));
        assertTrue(TitleHolder.sovereign("EU").isSovereignItself());
        assertFalse(TitleHolder.centralBank("EU", "European Central Bank").isSovereignItself());
    }

    @Test
    void supranational_refusesACountryAndAStateTheUnion() {
        assertEquals(
                "title holder \"FR\" (France) is a country, not a supranational body; use TitleHolder.state",
                assertThrows(IllegalArgumentException.class, () -> TitleHolder.supranational("FR"))
                        .getMessage());
        assertEquals(
                "title holder \"EU\" (European Union) is a supranational body, not a state; use TitleHolder.supranational",
                assertThrows(IllegalArgumentException.class, () -> TitleHolder.state("EU"))
                        .getMessage());
        assertEquals(
                "title holder \"US-TX\" (Texas) is a subdivision, not a supranational body; use TitleHolder.subNational",
                assertThrows(IllegalArgumentException.class, () -> TitleHolder.supranational("US-TX"))
                        .getMessage());
    }

    @Test
    void equals_tellsTheStateFromItsOfficials() {
        assertNotEquals(TitleHolder.state("UA"), TitleHolder.privatePersons("UA", "652 officials"));
    }

    @Test
    void state_refusesASubdivision() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> TitleHolder.state("US-GA"));
        assertEquals(
                "title holder \"US-GA\" (Georgia) is a subdivision, not a state; use TitleHolder.subNational",
                e.getMessage());
    }

    @Test
    void subNational_refusesACountry() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> TitleHolder.subNational("GE"));
        assertEquals(
                "title holder \"GE\" (Georgia) is a country, not a subdivision; use TitleHolder.state, or the code of the"
                        + " subdivision",
                e.getMessage());
    }

    @Test
    void agency_refusesABlankOrMissingName() {
        Exception blank = assertThrows(IllegalArgumentException.class, () -> TitleHolder.agency("US", " "));
        assertEquals(
                "name of a title holder \" \" is blank; name it, or leave it out where it is unknown",
                blank.getMessage());
        Exception missing = assertThrows(NullPointerException.class, () -> TitleHolder.agency("US", null));
        assertEquals("name of a title holder must not be null", missing.getMessage());
    }

    @Test
    void custodian_statesItsJurisdictionOnce() {
        Custodian custodian = Custodian.of("Coinbase Prime").in("US");
        assertEquals("Coinbase Prime (US)", custodian.toString());
        Exception e = assertThrows(IllegalStateException.class, () -> custodian.in("DE"));
        assertEquals("jurisdiction of Coinbase Prime is already \"US\"; state it once", e.getMessage());
    }

    /** One agency, however a source writes it. */
    /** One spelling: what is equal prints alike, and what prints alike is equal. */
    @Test
    void names_haveOneFormOfSpaces() {
        TitleHolder one = TitleHolder.agency("US", "US Marshals Service");
        for (String name :
                List.of("US  Marshals\tService", " US Marshals Service\n", "US\u00A0Marshals\u2009Service")) {
            assertEquals(one, TitleHolder.agency("US", name));
            assertEquals(one.hashCode(), TitleHolder.agency("US", name).hashCode());
            assertEquals(one.toString(), TitleHolder.agency("US", name).toString());
        }
        assertNotEquals(one, TitleHolder.agency("US", "US Marshals Service 2"));
        assertNotEquals(one, TitleHolder.stateCompany("US", "US Marshals Service"));
        assertNotEquals(one, TitleHolder.agency("CA", "US Marshals Service"));
        assertNotEquals(one, new TitleHolder(Sovereign.of("US"), TitleHolder.Kind.AGENCY, null));
    }

    @Test
    void spellings_refuseNamesThatDifferOnlyInCase() {
        Spellings spellings = new Spellings();
        spellings.require(TitleHolder.agency("US", "FBI"));
        spellings.require(TitleHolder.agency("US", "FBI "));
        spellings.require(TitleHolder.stateCompany("US", "fbi"));
        spellings.require(TitleHolder.agency("CA", "fbi"));
        spellings.require(TitleHolder.state("US"));
        assertEquals(
                "title holder \"fbi (agency, US)\" differs from \"FBI (agency, US)\" only in upper and lower case; write"
                        + " both alike",
                assertThrows(IllegalArgumentException.class, () -> spellings.require(TitleHolder.agency("US", "fbi")))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> Spellings.require(List.of(TitleHolder.agency("US", "Fbi"), TitleHolder.agency("US", "FBI"))));
    }
}
