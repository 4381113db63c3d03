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
import plimsoll.domain.layout.Dock;
import plimsoll.domain.layout.Layout;
import plimsoll.domain.layout.Tabs;

/// The panels of the program by screen, and how each screen arranges its own until the user rearranges them.
final class ShippedLayouts {
    /// The screens in order.
    static final List<String> SCREENS =
            List.of("Monitor", "Book", "What-if", "Scenarios", "Survival", "Paths", "Answers", "Rules");

    private static final List<Name> PANELS = List.of(
            new Name("monitor.positions", "Positions", 0),
            new Name("monitor.balances", "Balances", 0),
            new Name("monitor.pools", "Pools", 0),
            new Name("monitor.levels", "Liquidation levels", 0),
            new Name("monitor.market", "Market", 0),
            new Name("monitor.corridor", "Survival corridor", 0),
            new Name("monitor.buffer", "Buffer against price", 0),
            new Name("monitor.tiles", "Headlines", 0),
            new Name("monitor.problems", "Problems", 0),
            new Name("book.positions", "Positions", 1),
            new Name("book.pools", "Pools and their rules", 1),
            new Name("book.balances", "Balances", 1),
            new Name("book.market", "Market", 1),
            new Name("book.additions", "Other margin", 1),
            new Name("book.reported", "Reported by venues", 1),
            new Name("whatif.legs", "Legs", 2),
            new Name("whatif.compare", "Before and after", 2),
            new Name("whatif.levels", "Liquidation levels", 2),
            new Name("whatif.heat", "Heat map", 2),
            new Name("whatif.breakdown", "Margin breakdown", 2),
            new Name("whatif.grid", "Stress grid", 2),
            new Name("whatif.buffer", "Buffer against price", 2),
            new Name("whatif.slices", "Price slices", 2),
            new Name("whatif.pnl", "P&L against price", 2),
            new Name("whatif.vega", "Vega ladder", 2),
            new Name("whatif.delta", "Delta ladder", 2),
            new Name("scenarios.library", "Scenarios", 3),
            new Name("scenarios.editor", "Scenario", 3),
            new Name("scenarios.market", "Shocked market", 3),
            new Name("scenarios.results", "Results", 3),
            new Name("survival.ranges", "Level ranges", 4),
            new Name("survival.breaks", "Leg break", 4),
            new Name("survival.curve", "Leg break against price", 4),
            new Name("survival.closings", "After liquidation", 4),
            new Name("survival.numbers", "Ranges in numbers", 4),
            new Name("survival.cliffs", "Cliff radar", 4),
            new Name("survival.vols", "Volatility levels", 4),
            new Name("survival.carry", "Carry clock", 4),
            new Name("survival.assumptions", "Assumptions", 4),
            new Name("survival.first", "First leg break", 4),
            new Name("survival.near", "Near cliffs", 4),
            new Name("paths.run", "Run", 5),
            new Name("paths.assumptions", "Assumptions", 5),
            new Name("paths.fan", "Paths over time", 5),
            new Name("paths.pools", "What happens to each pool", 5),
            new Name("paths.acts", "Act now", 5),
            new Name("paths.routes", "Transfer routes", 5),
            new Name("paths.frontier", "Idle collateral", 5),
            new Name("answers.question", "Question", 6),
            new Name("answers.fatal", "Fatal shocks", 6),
            new Name("answers.why", "Why", 6),
            new Name("answers.losses", "Losses", 6),
            new Name("answers.cures", "Cures", 6),
            new Name("rules.venues", "Venues and rules", 7),
            new Name("rules.file", "Rule file", 7),
            new Name("rules.difference", "Difference", 7),
            new Name("rules.waterfall", "Waterfall", 7),
            new Name("rules.effect", "Effect on this book", 7),
            new Name("rules.sources", "Sources", 7),
            new Name("window.log", "Log", 8));

    private ShippedLayouts() {}

    /// A panel of the program.
    ///
    /// @param id     as stored in layouts
    /// @param title  as shown
    /// @param screen by which it is made, counted from 0
    record Name(String id, String title, int screen) {
        /// Returns the screen's name.
        String home() {
            return screen < SCREENS.size() ? SCREENS.get(screen) : "Window";
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
                                share(56, down(share(1, one("book.market")), share(1, one("book.reported")))))));
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
                                                        430,
                                                        down(
                                                                share(1, one("whatif.breakdown")),
                                                                content(one("whatif.grid")))))),
                                share(
                                        38,
                                        across(
                                                share(1, Tabs.of("whatif.buffer", "whatif.pnl")),
                                                fixed(
                                                        584,
                                                        Tabs.of("whatif.slices", "whatif.vega", "whatif.delta")))))));
    }

    private static Dock scenarios() {
        return across(
                fixed(300, one("scenarios.library")),
                share(1, down(share(56, one("scenarios.editor")), share(44, one("scenarios.market")))),
                fixed(720, one("scenarios.results")));
    }

    private static Dock survival() {
        return across(
                share(
                        1,
                        down(
                                share(28, one("survival.ranges")),
                                share(30, Tabs.of("survival.breaks", "survival.closings")),
                                share(42, one("survival.curve")))),
                fixed(
                        680,
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
                fixed(270, one("rules.venues")),
                share(1, one("rules.file")),
                fixed(
                        500,
                        down(
                                share(26, one("rules.difference")),
                                share(24, one("rules.waterfall")),
                                share(28, one("rules.effect")),
                                share(22, one("rules.sources")))));
    }
}
