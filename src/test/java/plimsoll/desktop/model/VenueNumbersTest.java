package plimsoll.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.rules.PortfolioBook;
import plimsoll.desktop.session.OpenBook;
import plimsoll.domain.account.Pool;

/// What the user says about a pool: its venue and model, what the venue reports, margin that no position causes.
class VenueNumbersTest {
    private final OpenBook book = PortfolioBook.open();

    private Pool pool() {
        return book.session().document().pools().getFirst();
    }

    @Test
    void aPoolChoosesVenueThenModelThenVersion() {
        PoolSetupViewModel pools = new PoolSetupViewModel(book.session());
        Row row = pools.rows().getFirst();
        Column model = column(pools, PoolSetupViewModel.RULE);
        assertTrue(pools.choices(row, column(pools, PoolSetupViewModel.VENUE)).contains("Deribit"));
        assertEquals(Optional.empty(), pools.commit(row, PoolSetupViewModel.VENUE, "Deribit"));
        List<String> models = pools.choices(row, model);
        assertFalse(models.isEmpty());
        assertTrue(models.stream().noneMatch(name -> name.contains("Invented")));
        assertEquals(Optional.empty(), pools.commit(row, PoolSetupViewModel.RULE, models.getLast()));
        assertEquals(models.getLast(), row.value(PoolSetupViewModel.RULE).text());
        List<String> versions = pools.choices(row, column(pools, PoolSetupViewModel.VERSION));
        assertEquals("in force", versions.getFirst());
        assertEquals(Optional.empty(), pools.commit(row, PoolSetupViewModel.VERSION, versions.getLast()));
        assertEquals(Optional.of(versions.getLast()), pool().rule().version());
        assertTrue(row.value(PoolSetupViewModel.STATE).text().contains("illustrative"));
    }

    @Test
    void aModelThatDoesNotExistStaysInItsCell() {
        PoolSetupViewModel pools = new PoolSetupViewModel(book.session());
        Row row = pools.rows().getFirst();
        assertTrue(pools.commit(row, PoolSetupViewModel.RULE, "nonsense").isPresent());
        assertTrue(row.value(PoolSetupViewModel.RULE).is(CellState.INVALID));
        assertEquals("nonsense", row.value(PoolSetupViewModel.RULE).text());
    }

    @Test
    void reportedNumbersStandBesideOursWithTheDifference() {
        ReportedViewModel reported = new ReportedViewModel(book.session());
        Row row = reported.rows().getFirst();
        double ours = Double.parseDouble(row.value(ReportedViewModel.INITIAL).file());
        double difference = Double.parseDouble(
                row.value(ReportedViewModel.INITIAL_DIFFERENCE).file());
        assertEquals(ours - 40, difference, 1e-9);
        assertEquals(Optional.empty(), reported.commit(row, ReportedViewModel.INITIAL_REPORTED, "41"));
        assertEquals("41", pool().reported().initialMargin().orElseThrow().toPlainString());
        assertEquals(Optional.empty(), reported.commit(row, ReportedViewModel.PRICE_REPORTED, ""));
        assertTrue(pool().reported().liquidationPrice().isEmpty());
        assertTrue(reported.commit(row, ReportedViewModel.PRICE_REPORTED, "-1").isPresent());
        assertTrue(row.value(ReportedViewModel.PRICE_REPORTED).is(CellState.INVALID));
    }

    @Test
    void theVerdictSaysHowManyNumbersAgreeAndWhatMayBeBehindOthers() {
        ReportedViewModel reported = new ReportedViewModel(book.session());
        Row row = reported.rows().getFirst();
        reported.commit(row, ReportedViewModel.PRICE_REPORTED, "");
        reported.commit(row, ReportedViewModel.MAINTENANCE_REPORTED, "");
        String equity = row.value(ReportedViewModel.EQUITY).file();
        String initial = row.value(ReportedViewModel.INITIAL).file();
        assertEquals(Optional.empty(), reported.commit(row, ReportedViewModel.EQUITY_REPORTED, equity));
        assertEquals(Optional.empty(), reported.commit(row, ReportedViewModel.INITIAL_REPORTED, initial));
        assertEquals("agrees", row.value(ReportedViewModel.VERDICT).text());
        assertEquals("0", row.value(ReportedViewModel.EQUITY_DIFFERENCE).file());

        double near = Double.parseDouble(initial) * 1.005;
        reported.commit(row, ReportedViewModel.INITIAL_REPORTED, Double.toString(near));
        assertEquals("1 of 2 near", row.value(ReportedViewModel.VERDICT).text());
        assertFalse(row.value(ReportedViewModel.INITIAL_DIFFERENCE).is(CellState.WARN));

        reported.commit(row, ReportedViewModel.EQUITY_REPORTED, "1");
        assertEquals("2 of 2 differ", row.value(ReportedViewModel.VERDICT).text());
        assertTrue(row.value(ReportedViewModel.VERDICT).is(CellState.WARN));
        assertTrue(row.value(ReportedViewModel.EQUITY_DIFFERENCE).is(CellState.WARN));
        assertTrue(row.value(ReportedViewModel.VERDICT).message().contains("haircut"), "a likely reason");
        Row leg = reported.rows().get(1);
        assertEquals(Optional.empty(), reported.commit(leg, ReportedViewModel.EQUITY_REPORTED, "-5"));
        assertEquals(
                "-5",
                book.session()
                        .document()
                        .positions()
                        .getFirst()
                        .reported()
                        .unrealisedPnl()
                        .orElseThrow()
                        .toPlainString());
    }

    @Test
    void aLegTakesReportedNumbersToo() {
        ReportedViewModel reported = new ReportedViewModel(book.session());
        Row leg = reported.rows().get(1);
        assertEquals(Optional.empty(), reported.commit(leg, ReportedViewModel.PRICE_REPORTED, "3000"));
        book.calculate();
        ChartsViewModel charts = new ChartsViewModel(book.session());
        assertEquals(
                List.of(2800.0, 3000.0),
                charts.chartsProperty().get().orElseThrow().buffers().reported().stream()
                        .map(level -> level.price())
                        .toList());
    }

    @Test
    void marginThatNoPositionCausesIsAddedEditedAndRemoved() {
        AdditionsViewModel additions = new AdditionsViewModel(book.session());
        double before = required();
        additions.add(Optional.empty());
        Row row = additions.rows().getLast();
        assertEquals(Optional.empty(), additions.commit(row, AdditionsViewModel.MAINTENANCE, "2"));
        assertEquals(Optional.empty(), additions.commit(row, AdditionsViewModel.NAME, "protection"));
        book.calculate();
        assertEquals(before + 2, required(), 1e-9);
        assertEquals("protection", pool().additions().getLast().name());
        additions.remove(List.of(row));
        assertEquals(1, pool().additions().size());
    }

    private double required() {
        return book.session()
                .runProperty()
                .get()
                .orElseThrow()
                .base()
                .pools()
                .getFirst()
                .maintenanceMargin();
    }

    private static Column column(TableModel table, String id) {
        return table.columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
