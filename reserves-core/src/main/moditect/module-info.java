/**
 * What of the core is API. Put into the jar after it is built, because `jsr305` has no module name of its own and Maven warns of modules that
 * require it: docs/decisions/0007-module-info.md.
 *
 * Open, because mappers of JSON, Jackson or another, read and make the records by reflection.
 */
open module org.reserves.core {
    requires static jsr305;
    requires transitive com.fasterxml.jackson.annotation;

    exports org.reserves.audit;
    exports org.reserves.chain;
    exports org.reserves.claims;
    exports org.reserves.control;
    exports org.reserves.explanation;
    exports org.reserves.figure;
    exports org.reserves.holder;
    exports org.reserves.holding;
    exports org.reserves.ledger;
    exports org.reserves.mining;
    exports org.reserves.money;
    exports org.reserves.monitoring;
    exports org.reserves.observation;
    exports org.reserves.pledge;
    exports org.reserves.promise;
    exports org.reserves.provenance;
    exports org.reserves.reading;
    exports org.reserves.reading.tie;
    exports org.reserves.report;
    exports org.reserves.rows;
    exports org.reserves.source;
    exports org.reserves.statement;
    exports org.reserves.supply;
    exports org.reserves.verification;

    exports org.reserves.internal to org.reserves.bitcoinj;
}
