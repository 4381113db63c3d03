package plimsoll.desktop.shell;

import static plimsoll.domain.layout.Split.across;
import static plimsoll.domain.layout.Split.content;
import static plimsoll.domain.layout.Split.down;
import static plimsoll.domain.layout.Split.fixed;
import static plimsoll.domain.layout.Split.share;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.layout.Dock;
import plimsoll.domain.layout.Layout;
import plimsoll.domain.layout.Tabs;

/// The panels of the program by screen, and how each screen arranges its own until the user rearranges them.
final class ShippedLayouts {
    static final String MONITOR = Texts.of("screen.monitor");
    static final String BOOK = Texts.of("screen.book");
    static final String WHAT_IF = Texts.of("screen.whatIf");
    static final String SCENARIOS = Texts.of("screen.scenarios");
    static final String PATHS = Texts.of("screen.paths");
    static final String ANSWERS = Texts.of("screen.answers");
    static final String RULES = Texts.of("screen.rules");

    /// The screens in order. Files know an arrangement by this name, so that another name forgets it.
    static final List<String> SCREENS =
            List.of(MONITOR, BOOK, WHAT_IF, SCENARIOS, Texts.of("screen.survival"), PATHS, ANSWERS, RULES);

    private static final List<Name> PANELS = List.of(
            new Name("monitor.positions", Texts.of("monitor.positions.title"), 0),
            new Name("monitor.balances", Texts.of("monitor.balances.title"), 0),
            new Name("monitor.pools", Texts.of("monitor.pools.title"), 0),
            new Name("monitor.levels", Texts.of("monitor.levels.title"), 0),
            new Name("monitor.market", Texts.of("monitor.market.title"), 0),
            new Name("monitor.corridor", Texts.of("monitor.corridor.title"), 0),
            new Name("monitor.buffer", Texts.of("monitor.buffer.title"), 0),
            new Name("monitor.tiles", Texts.of("monitor.tiles.title"), 0),
            new Name("monitor.problems", Texts.of("monitor.problems.title"), 0),
            new Name("book.positions", Texts.of("book.positions.title"), 1),
            new Name("book.pools", Texts.of("book.pools.title"), 1),
            new Name("book.balances", Texts.of("book.balances.title"), 1),
            new Name("book.market", Texts.of("book.market.title"), 1),
            new Name("book.additions", Texts.of("book.additions.title"), 1),
            new Name("book.reported", Texts.of("book.reported.title"), 1),
            new Name("book.imports", Texts.of("book.imports.title"), 1),
            new Name("whatif.legs", Texts.of("whatif.legs.title"), 2),
            new Name("whatif.compare", Texts.of("whatif.compare.title"), 2),
            new Name("whatif.levels", Texts.of("whatif.levels.title"), 2),
            new Name("whatif.heat", Texts.of("whatif.heat.title"), 2),
            new Name("whatif.breakdown", Texts.of("whatif.breakdown.title"), 2),
            new Name("whatif.grid", Texts.of("whatif.grid.title"), 2),
            new Name("whatif.buffer", Texts.of("whatif.buffer.title"), 2),
            new Name("whatif.slices", Texts.of("whatif.slices.title"), 2),
            new Name("whatif.pnl", Texts.of("whatif.pnl.title"), 2),
            new Name("whatif.vega", Texts.of("whatif.vega.title"), 2),
            new Name("whatif.delta", Texts.of("whatif.delta.title"), 2),
            new Name("scenarios.library", Texts.of("scenarios.library.title"), 3),
            new Name("scenarios.editor", Texts.of("scenarios.editor.title"), 3),
            new Name("scenarios.market", Texts.of("scenarios.market.panel"), 3),
            new Name("scenarios.results", Texts.of("scenarios.results.title"), 3),
            new Name("survival.ranges", Texts.of("survival.ranges.title"), 4),
            new Name("survival.breaks", Texts.of("survival.breaks.title"), 4),
            new Name("survival.curve", Texts.of("break.title"), 4),
            new Name("survival.closings", Texts.of("survival.closings.title"), 4),
            new Name("survival.numbers", Texts.of("survival.numbers.title"), 4),
            new Name("survival.cliffs", Texts.of("survival.cliffs.title"), 4),
            new Name("survival.vols", Texts.of("survival.vols.title"), 4),
            new Name("survival.carry", Texts.of("survival.carry.title"), 4),
            new Name("survival.assumptions", Texts.of("survival.assumptions.title"), 4),
            new Name("survival.first", Texts.of("survival.first.panel"), 4),
            new Name("survival.near", Texts.of("survival.near.title"), 4),
            new Name("paths.run", Texts.of("paths.run.title"), 5),
            new Name("paths.assumptions", Texts.of("paths.assumptions.title"), 5),
            new Name("paths.fan", Texts.of("paths.fan.title"), 5),
            new Name("paths.pools", Texts.of("paths.pools.title"), 5),
            new Name("paths.acts", Texts.of("paths.act.title"), 5),
            new Name("paths.routes", Texts.of("paths.routes.title"), 5),
            new Name("paths.frontier", Texts.of("paths.frontier.title"), 5),
            new Name("answers.question", Texts.of("answers.question.title"), 6),
            new Name("answers.fatal", Texts.of("answers.fatal.title"), 6),
            new Name("answers.why", Texts.of("answers.why.title"), 6),
            new Name("answers.losses", Texts.of("losses.title"), 6),
            new Name("answers.cures", Texts.of("answers.cures.title"), 6),
            new Name("rules.venues", Texts.of("rules.venues.panel"), 7),
            new Name("rules.file", Texts.of("rules.file.title"), 7),
            new Name("rules.difference", Texts.of("rules.difference.title"), 7),
            new Name("rules.waterfall", Texts.of("rules.waterfall.title"), 7),
            new Name("rules.effect", Texts.of("rules.effect.title"), 7),
            new Name("rules.sources", Texts.of("rules.sources.title"), 7),
            new Name("window.log", Texts.of("window.log.title"), 8),
            new Name("window.runs", Texts.of("runs.title"), 9));

    private ShippedLayouts() {}

    /// A panel of the program.
    ///
    /// @param id     as stored in layouts
    /// @param title  as shown
    /// @param screen by which it is made, counted from 0
    record Name(String id, String title, int screen) {
        /// Returns the screen's name.
        String home() {
            return screen < SCREENS.size() ? SCREENS.get(screen) : Texts.of("screen.window");
        }
    }

    /// Returns all panels, screen by screen.
    static List<Name> panels() {
        return PANELS;
    }

    /// Returns a panel by its name in layouts.
    static Optional<Name> panel(String id) {
        return PANELS.stream().filter(panel -> panel.id().equals(id)).findFirst();
    }

    /// Returns the shipped layouts by name, in order.
    static Map<String, Layout> all() {
        Map<String, Layout> all = new LinkedHashMap<>();
        List.of(monitor(), book(), whatIf(), scenarios(), survival(), paths(), answers(), rules())
                .forEach(dock -> all.put(SCREENS.get(all.size()), Layout.of(dock)));
        return all;
    }

    private static Dock one(String panel) {
        return Tabs.of(panel);
    }

    private static Dock monitor() {
        return across(
                fixed(
                        564,
                        down(
                                content(one("monitor.positions")),
                                content(one("monitor.balances")),
                                content(one("monitor.pools")),
                                content(one("monitor.levels")),
                                share(1, Tabs.of("survival.first", "monitor.market")))),
                share(1, down(share(33, one("monitor.corridor")), share(67, one("monitor.buffer")))),
                fixed(
                        312,
                        down(
                                content(one("monitor.tiles")),
                                share(50, one("monitor.problems")),
                                share(50, one("survival.near")))));
    }

    private static Dock book() {
        return down(
                share(52, one("book.positions")),
                share(
                        48,
                        across(
                                share(
                                        44,
                                        down(
                                                share(34, one("book.pools")),
                                                share(40, one("book.balances")),
                                                share(26, one("book.additions")))),
                                share(
                                        56,
                                        down(
                                                share(1, one("book.market")),
                                                share(1, Tabs.of("book.reported", "book.imports")))))));
    }

    private static Dock whatIf() {
        return across(
                fixed(
                        530,
                        down(
                                share(1, one("whatif.legs")),
                                content(one("whatif.compare")),
                                content(one("whatif.levels")))),
                share(
                        1,
                        down(
                                share(
                                        62,
                                        across(
                                                share(1, one("whatif.heat")),
                                                fixed(
                                                        466,
                                                        down(
                                                                share(1, one("whatif.breakdown")),
                                                                content(one("whatif.grid")))))),
                                share(
                                        38,
                                        across(
                                                share(45, Tabs.of("whatif.buffer", "whatif.pnl")),
                                                share(55, Tabs.of("whatif.slices", "whatif.vega", "whatif.delta")))))));
    }

    private static Dock scenarios() {
        return across(
                fixed(330, one("scenarios.library")),
                share(1, down(share(56, one("scenarios.editor")), share(44, one("scenarios.market")))),
                fixed(700, one("scenarios.results")));
    }

    private static Dock survival() {
        return across(
                share(
                        58,
                        down(
                                share(28, one("survival.ranges")),
                                share(30, Tabs.of("survival.breaks", "survival.closings")),
                                share(42, one("survival.curve")))),
                share(
                        42,
                        down(
                                share(18, one("survival.numbers")),
                                share(32, one("survival.cliffs")),
                                share(14, one("survival.vols")),
                                share(14, one("survival.carry")),
                                share(22, one("survival.assumptions")))));
    }

    private static Dock paths() {
        return across(
                fixed(330, down(content(one("paths.run")), share(1, one("paths.assumptions")))),
                share(1, down(share(74, one("paths.fan")), share(26, one("paths.pools")))),
                fixed(
                        520,
                        down(
                                share(30, one("paths.acts")),
                                share(30, one("paths.routes")),
                                share(40, one("paths.frontier")))));
    }

    private static Dock answers() {
        return down(
                share(
                        56,
                        across(
                                share(42, down(share(36, one("answers.question")), share(64, one("answers.fatal")))),
                                share(58, Tabs.of("answers.why", "answers.losses")))),
                share(44, one("answers.cures")));
    }

    private static Dock rules() {
        return across(
                fixed(284, one("rules.venues")),
                share(1, one("rules.file")),
                fixed(
                        480,
                        down(
                                share(26, one("rules.difference")),
                                share(24, one("rules.waterfall")),
                                share(28, one("rules.effect")),
                                share(22, one("rules.sources")))));
    }
}
