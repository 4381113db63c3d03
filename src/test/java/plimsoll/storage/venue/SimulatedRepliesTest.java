package plimsoll.storage.venue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.storage.venue.ImportSamples.leg;
import static plimsoll.storage.venue.ImportSamples.number;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.document.Document;
import plimsoll.document.imports.ImportPlan;
import plimsoll.document.imports.ImportTarget;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.Incoming.Account;
import plimsoll.document.imports.PlanRow;
import plimsoll.document.imports.PlanRow.Change;
import plimsoll.document.imports.ReplyKind;
import plimsoll.domain.account.Reported;
import plimsoll.storage.ShippedRules;

/// Replies of margin simulations, with the layouts that venues document and numbers of our own.
///
/// Sources: docs.deribit.com private/pme/simulate and private/simulate_portfolio, response examples;
/// okx.com/docs-v5 "Position builder (new)", response parameters.
class SimulatedRepliesTest {
    private static final Instant TIME = Instant.parse("2026-11-29T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "deribit-matrix, DERIBIT_MATRIX",
        "deribit-simulation, DERIBIT_SIMULATION",
        "okx-builder, OKX_BUILDER",
        "okx-builder-multi, OKX_BUILDER",
    })
    void aSimulationIsRecognisedByItsShapeAndDated(String sample, ReplyKind kind) {
        Incoming incoming = ImportSamples.read(sample);
        assertEquals(kind, incoming.kind());
        assertEquals(TIME.getEpochSecond(), incoming.time().orElseThrow().getEpochSecond());
    }

    /// Sizes are in coins there: 0.25 BTC at a mark of 100,000 are 25,000 USD of the perpetual.
    @Test
    void theRiskMatrixStatesCoinsAndContractsInUsdAreRestatedByTheirMark() {
        Incoming incoming = ImportSamples.read("deribit-matrix");
        assertEquals(number("25000.00"), leg(incoming, "BTC-PERPETUAL").quantity());
        assertEquals(number("-80.80"), leg(incoming, "BTC-26MAR27").quantity());
        assertEquals(number("-1.5"), leg(incoming, "BTC-26MAR27-120000-C").quantity());
        assertEquals(3, incoming.positions().size());
        assertEquals(number("99980.5"), incoming.index().get("BTC"));
        assertEquals(
                Optional.of(number("0.0695")),
                leg(incoming, "BTC-26MAR27-120000-C").mark());
    }

    @Test
    void theRiskMatrixOfOneCurrencyStatesItsMarginsInThisCurrency() {
        Incoming incoming = ImportSamples.read("deribit-matrix");
        assertEquals("BTC", incoming.reported().currency());
        assertEquals(
                new Reported(Optional.of(number("0.0631")), Optional.of(number("0.0505")), Optional.empty()),
                incoming.reported().margins());
        assertEquals(new Account("Deribit", "deribit.spm", false, "BTC"), incoming.account());
        assertTrue(
                incoming.unused().stream().anyMatch(field -> field.field().equals("/aggregated_risk_vectors")),
                incoming.unused()::toString);
    }

    @Test
    void aSizeInCoinsWithoutAMarkIsLeftOutWithTheReason() {
        Incoming incoming = ImportSamples.text("{\"result\": {\"model_params\": {}, \"portfolio\": {\"position\":"
                        + " {\"BTC-PERPETUAL\": 1, \"BTC-26MAR27-120000-C\": 1}}}}")
                .value()
                .orElseThrow();
        assertEquals(1, incoming.positions().size());
        Incoming.Refused refused = incoming.refused().getFirst();
        assertEquals("BTC-PERPETUAL", refused.row());
        assertTrue(refused.reason().contains("in coins"), refused.reason());
    }

    /// equity 12.25 = cash + options -0.5 + futures 0.25.
    @Test
    void aSimulatedPortfolioIsAnAccountWithTheMarginModelItNames() {
        Incoming incoming = ImportSamples.read("deribit-simulation");
        assertEquals(number("12.50"), incoming.balances().get("ETH"));
        assertEquals(new Account("Deribit", "deribit.xpm", true, "USD"), incoming.account());
        assertEquals("USD", incoming.reported().currency());
        assertEquals(Optional.of(number("52000.75")), incoming.reported().equity());
        assertEquals(
                Optional.of(number("8750.25")), incoming.reported().margins().maintenanceMargin());
        assertEquals(List.of(), incoming.positions());
    }

    @Test
    void thePositionBuilderOfPortfolioMarginStatesLegsByRiskUnit() {
        Incoming incoming = ImportSamples.read("okx-builder");
        assertEquals("okx.pm", incoming.account().rule());
        assertEquals(Optional.of(number("78500.25")), incoming.reported().equity());
        assertEquals(
                Optional.of(number("2940.75")), incoming.reported().margins().maintenanceMargin());
        var swap = leg(incoming, "BTC-USDT-SWAP");
        assertEquals(number("-10"), swap.quantity());
        assertEquals(number("0.01"), swap.instrument().orElseThrow().contract().size());
        assertEquals(Optional.of(number("-150")), swap.reported().unrealisedPnl());
        assertEquals(1, incoming.flat());
    }

    @Test
    void aLegWhoseContractSizeNothingTellsIsKeptAndSaysHowToMendIt() {
        ImportPlan plan = ImportPlan.of(
                Document.empty(),
                ShippedRules.catalog(),
                List.of(ImportSamples.read("okx-builder")),
                ImportTarget.named("OKX"),
                ShippedRules::edited,
                TIME);
        PlanRow row = plan.rows().stream()
                .filter(found ->
                        found.change() == Change.NOT_INCLUDED && found.name().equals("LTC-USDT-SWAP"))
                .findFirst()
                .orElseThrow();
        assertTrue(row.note().contains("contract size of OKX LTC-USDT-SWAP is unknown: type it"), row.note());
        assertEquals(2, plan.edit().apply(Document.empty()).positions().size());
    }

    @Test
    void thePositionBuilderOfMultiCurrencyMarginStatesLegsInAListOfTheirOwn() {
        Incoming incoming = ImportSamples.read("okx-builder-multi");
        assertEquals("okx.multi", incoming.account().rule());
        var swap = leg(incoming, "ETH-USDT-SWAP");
        assertEquals(number("-50"), swap.quantity());
        assertEquals(number("0.1"), swap.instrument().orElseThrow().contract().size());
        assertEquals(Optional.of(number("10")), swap.leverage());
    }
}
