package plimsoll.desktop.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.desktop.chart.data.FanData;
import plimsoll.desktop.chart.data.FrontierData;
import plimsoll.desktop.model.CellState;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.paths.PathSettingsViewModel.Field;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.task.Background;
import plimsoll.desktop.task.RunProgress.Phase;
import plimsoll.document.Edit;
import plimsoll.domain.account.Position;
import plimsoll.domain.scenario.Delay;
import plimsoll.domain.scenario.MarginLine;
import plimsoll.domain.scenario.PricePath;
import plimsoll.domain.scenario.TransferRoute;

class PathsViewModelTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final OpenBook book = OpenBook.sample("two-venues");
    private final WorkspaceSession session = book.session();
    private final PathsViewModel model = new PathsViewModel(
            session, new Background(work::add, Runnable::run, 1, Runnable::run, () -> Instant.EPOCH));

    private void few() {
        accept(Field.PATHS, "300");
        accept(Field.DAYS, "3");
    }

    private void accept(Field field, String text) {
        assertEquals(Optional.empty(), model.settings().commit(field, text));
    }

    private void runToTheEnd() {
        model.start();
        drain();
    }

    private void drain() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    private Row row(int index) {
        return model.pools().rows().get(index);
    }

    @Test
    void aRunFillsTablesAndCharts() {
        few();
        model.start();
        assertTrue(model.progressProperty().get().isRunning());
        assertEquals(List.of(), model.pools().rows());
        drain();
        assertEquals(Phase.COMPLETE, model.progressProperty().get().phase());
        assertEquals(3, model.pools().rows().size());
        // 1 - 0.1496970476: both legs of the sample live for three days.
        assertEquals("85.03", row(2).value(PathPoolsViewModel.EXACT).text());
        assertEquals("Venue A", row(0).value(PathPoolsViewModel.POOL).text());
        assertEquals(4, model.acts().rows().size());
        assertEquals(
                "97,170.47",
                model.acts().rows().getFirst().value(ActViewModel.PRICE).text());
        assertEquals(
                "due now", model.acts().rows().get(1).value(ActViewModel.MOVE).text());
        assertEquals(
                List.of("Buffer of Venue A", "Buffer of Venue B", "Price of BTC"),
                model.fanNamesProperty().get());
        FanData fan = model.fanProperty().get().orElseThrow();
        assertEquals(55_000, fan.bands()[2][0], 1e-6);
        assertTrue(fan.zero());
        FrontierData frontier = model.frontierProperty().get().orElseThrow();
        assertEquals(2, frontier.lines().size());
        assertTrue(model.headline().startsWith("300 paths over 3 d, seed 1"), model.headline());
    }

    @Test
    void anotherFanIsAChoice() {
        few();
        runToTheEnd();
        model.chosenFanProperty().set(2);
        FanData price = model.fanProperty().get().orElseThrow();
        assertEquals("Price of BTC", price.name());
        assertEquals(100_000, price.bands()[2][0], 1e-6);
        assertFalse(price.zero());
    }

    @Test
    void anEditLeavesTheResultInPlaceAndStale() {
        few();
        runToTheEnd();
        assertFalse(model.staleProperty().get());
        Position leg = session.document().positions().getFirst();
        session.apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal("8"))));
        assertTrue(model.staleProperty().get());
        assertTrue(row(0).value(PathPoolsViewModel.LIQUIDATED).is(CellState.STALE));
        assertEquals("85.03", row(2).value(PathPoolsViewModel.EXACT).text());
        runToTheEnd();
        assertFalse(model.staleProperty().get());
    }

    @Test
    void aChangedAssumptionMakesTheResultStaleToo() {
        few();
        runToTheEnd();
        accept(Field.SEED, "2");
        assertTrue(model.staleProperty().get());
    }

    @Test
    void cancellingKeepsTheLastResult() {
        few();
        runToTheEnd();
        model.start();
        model.cancel();
        drain();
        assertEquals(Phase.CANCELLED, model.progressProperty().get().phase());
        assertEquals(3, model.pools().rows().size());
    }

    @Test
    void whatCannotBeRunIsSaid() {
        few();
        session.apply(new Edit.SetPaths(
                "routes",
                session.document()
                        .paths()
                        .withRoutes(List.of(TransferRoute.of("a", "z", "USDT", new Delay.Fixed(1))))));
        runToTheEnd();
        assertEquals(Phase.FAILED, model.progressProperty().get().phase());
        assertTrue(model.progressProperty().get().message().contains("a to z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATHS|5000|5,000",
                "DAYS|14.5|14.5",
                "STEP|0.5|0.5",
                "SEED|-7|-7",
                "VOL|65|BTC 65",
                "VOL|btc 65, eth 80.5|BTC 65 ETH 80.5",
                "VOL|''|''",
                "CORRELATION|-0.2|-0.2",
                "VOL_MOVES|constant|constant",
                "VOL_MOVES|spot -2|spot -2",
                "VOL_MOVES|revert 5 1.5 -0.5|revert 5 1.5 -0.5",
                "JUMPS|12 -5 8|12 a year, -5 \u00b1 8",
                "JUMPS|12 a year, -5 \u00b1 8|12 a year, -5 \u00b1 8",
                "JUMPS|none|none",
                "FUNDING|0.03|0.03",
                "CALL|1.4|\u00d71.4",
                "FILL|\u00d72 + 5000 USD|\u00d72 + 5000 USD",
                "KEEP|20k usd|20000 USD"
            })
    void typedSettingsReadBack(Field field, String typed, String shown) {
        accept(field, typed);
        assertEquals(shown, model.settings().text(field));
        accept(field, model.settings().text(field));
        assertEquals(shown, model.settings().text(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PATHS|1|between 2 and 500,000",
                "PATHS|2.5|whole number",
                "DAYS|x|not a number",
                "SEED|1.5|whole number",
                "VOL|btc 65 eth|pairs such as",
                "VOL|0|must be above 0",
                "VOL_MOVES|wild|write constant",
                "JUMPS|1 2|write three numbers",
                "CALL|0.9|between 1 and 1,000",
                "FILL|1.1|filled up to the line at which they call"
            })
    void wrongSettingsSayWhyAndChangeNothing(Field field, String typed, String said) {
        String before = model.settings().text(field);
        String why = model.settings().commit(field, typed).orElseThrow();
        assertTrue(why.toLowerCase(Locale.ROOT).contains(said), why);
        assertEquals(before, model.settings().text(field));
    }

    @Test
    void pairsNeedAnEvenNumberOfPaths() {
        accept(Field.PATHS, "301");
        assertTrue(model.settings().chooseAntithetic(true).orElseThrow().contains("even"));
        accept(Field.PATHS, "300");
        assertEquals(Optional.empty(), model.settings().chooseAntithetic(true));
        assertTrue(model.settings().antithetic());
        model.settings().chooseBetweenSteps(false);
        assertFalse(model.settings().betweenSteps());
    }

    @Test
    void routesAreAddedEditedAndRemovedWithUndo() {
        RoutesViewModel routes = model.routes();
        assertEquals(Optional.of("route 1"), routes.add(Optional.empty()));
        Row row = routes.rows().getFirst();
        assertEquals("a", row.value(RoutesViewModel.FROM).text());
        assertEquals(Optional.empty(), routes.commit(row, RoutesViewModel.HOURS, "2.5"));
        assertEquals(Optional.empty(), routes.commit(row, RoutesViewModel.SPREAD, "0.5"));
        assertEquals(Optional.empty(), routes.commit(row, RoutesViewModel.FAILS, "1"));
        assertEquals(Optional.empty(), routes.commit(row, RoutesViewModel.FEE, "25"));
        assertEquals(Optional.empty(), routes.commit(row, RoutesViewModel.CAP, "50k"));
        assertEquals(Optional.empty(), routes.commit(row, RoutesViewModel.OPEN, "8-16"));
        assertEquals(Optional.empty(), routes.commit(row, RoutesViewModel.LEAVES, "on arrival"));
        TransferRoute route = session.document().paths().routes().getFirst();
        assertEquals(new Delay.LogNormal(2.5, 0.5), route.delay());
        assertEquals(0.01, route.failure());
        assertEquals(50_000, route.dailyCapUsd().getAsDouble());
        assertEquals(TransferRoute.Leaves.ON_ARRIVAL, route.leaves());
        assertEquals("8-16", row.value(RoutesViewModel.OPEN).text());
        assertTrue(routes.commit(row, RoutesViewModel.TO, "a").orElseThrow().contains("another pool"));
        assertTrue(
                routes.commit(row, RoutesViewModel.OPEN, "25-8").orElseThrow().contains("between 0 and 23"));
        routes.remove(List.of(row));
        assertEquals(List.of(), routes.rows());
        session.undo();
        assertEquals(1, routes.rows().size());
    }

    @Test
    void linesAreSharedWithTheDocument() {
        accept(Field.FILL, "3");
        accept(Field.CALL, "2.5");
        assertEquals(MarginLine.ratio(2.5), session.document().paths().policy().call());
        assertEquals(Optional.of("Edit margin calls"), session.undoName());
    }

    @Test
    void anEditIsComparedWithTheBookBeforeOnTheSamePaths() {
        few();
        runToTheEnd();
        assertFalse(model.headline().contains("before the edit"));
        Position leg = session.document().positions().getFirst();
        session.apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal("2"))));
        runToTheEnd();
        assertTrue(model.headline().contains("before the edit, on the same paths, "), model.headline());
        accept(Field.SEED, "2");
        runToTheEnd();
        assertFalse(model.headline().contains("before the edit"), "other paths say nothing about the edit");
    }

    @Test
    void theAcceptedDelayIsTypedAndChangesWhereToAct() {
        few();
        assertEquals("0.1 %", model.late());
        runToTheEnd();
        String strict = acts();
        assertEquals(Optional.empty(), model.commitLate("20 %"));
        runToTheEnd();
        assertFalse(strict.equals(acts()));
        assertTrue(model.commitLate("0").isPresent());
        assertTrue(model.commitLate("often").isPresent());
        assertEquals("20 %", model.late());
    }

    private String acts() {
        return model.acts().rows().stream()
                .map(row -> row.value(ActViewModel.PRICE).file())
                .toList()
                .toString();
    }

    @Test
    void aRecordedPathIsFollowedInPlaceOfASampleAndAgainWithEveryDigit() {
        PricePath fall = new PricePath(
                "my bars",
                1,
                new java.util.TreeMap<>(java.util.Map.of(
                        "BTC",
                        new PricePath.Levels(
                                java.util.List.of(1.0, 0.94, 0.97),
                                java.util.List.of(1.0, 0.93, 0.94),
                                java.util.List.of(1.0, 1.0, 0.98)))));
        Replays replays = new Replays() {
            @Override
            public java.util.SortedMap<String, PricePath> shipped() {
                return new java.util.TreeMap<>();
            }

            @Override
            public void open(Consumer<Optional<PricePath>> then) {
                then.accept(Optional.of(fall));
            }
        };
        PathsViewModel replayed = new PathsViewModel(
                session, new Background(work::add, Runnable::run, 1, Runnable::run, () -> Instant.EPOCH), replays);
        assertEquals(java.util.List.of(PathsViewModel.SAMPLE, PathsViewModel.OWN), replayed.replays());
        replayed.chooseReplay(PathsViewModel.OWN);
        assertEquals("my bars", replayed.replayProperty().get());
        replayed.start();
        drain();
        assertEquals("Replay of my bars; a pool is liquidated", replayed.headline());
        String first = text(replayed);
        replayed.start();
        drain();
        assertEquals(first, text(replayed));
        replayed.close();
    }

    private static String text(PathsViewModel paths) {
        StringBuilder all = new StringBuilder();
        paths.pools()
                .rows()
                .forEach(row -> paths.pools()
                        .columns()
                        .forEach(column ->
                                all.append(row.value(column.id()).file()).append(' ')));
        return all.toString();
    }
}
