package org.reserves.holder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderTest {
    /** A province is on the public side of itself, and of nobody else: its budget is its own, whatever flag it is printed under. */
    @ParameterizedTest
    @CsvSource({
        "US, STATE, US, true",
        "US, AGENCY, US, true",
        "US, STATE_COMPANY, US, true",
        "US, LISTED_COMPANY, US, false",
        "US, PRIVATE_PERSONS, US, false",
        "US-TX, SUB_NATIONAL, US, false",
        "US-TX, AGENCY, US, false",
        "US-TX, SUB_NATIONAL, US-TX, true",
        "US-TX, AGENCY, US-TX, true",
        "US-TX, STATE_COMPANY, US-TX, true",
        "US-TX, PRIVATE_PERSONS, US-TX, false",
        "US-GA, SUB_NATIONAL, US-TX, false",
        "US, STATE, US-TX, false",
        "CZ, CENTRAL_BANK, CZ, true",
        "EU, CENTRAL_BANK, EU, true",
        "EU, SUPRANATIONAL, EU, true",
        "EU, SUPRANATIONAL, FR, false",
        "LU, FUND_UNITS, LU, false",
    })
    void includes_tellsWhoIsOnThePublicSide(String code, TitleHolder.Kind kind, String publicSideOf, boolean expected) {
        TitleHolder titleHolder = new TitleHolder(Sovereign.of(code), kind, null);
        assertEquals(expected, Holder.of(publicSideOf).includes(titleHolder));
    }

    @Test
    void includes_tellsPrivatePersonsFromListedCompanies() {
        assertTrue(Holder.privatePersons("UA").includes(TitleHolder.privatePersons("UA", "652 officials")));
        assertFalse(Holder.listedCompanies("UA").includes(TitleHolder.privatePersons("UA", "652 officials")));
        assertTrue(Holder.listedCompanies("US").includes(TitleHolder.listedCompany("US", "Strategy")));
    }

    @Test
    void includes_tellsUnitsOfAFundFromCoins() {
        TitleHolder units = TitleHolder.fundUnits("LU", "Intergenerational Sovereign Fund");
        assertTrue(Holder.fundUnits("LU").includes(units));
        assertFalse(
                Holder.fundUnits("LU").includes(TitleHolder.stateCompany("LU", "Intergenerational Sovereign Fund")));
        assertEquals("fund units of Luxembourg", Holder.of(units).toString());
    }
}
