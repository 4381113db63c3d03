package plimsoll.domain.layout;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Layouts as users make them: random operations on a start with a few panels, always the same for a seed.
public final class RandomLayouts {
    private static final List<String> PANELS =
            IntStream.range(0, 9).mapToObj(i -> "panel" + i).toList();

    private RandomLayouts() {}

    /// Returns all panels there are, placed or not.
    public static List<String> panels() {
        return PANELS;
    }

    /// Returns the layout that operations start from; two panels have no place in it.
    public static Layout start() {
        return Layout.of(Split.across(
                Split.fixed(300, Split.down(Split.content(Tabs.of("panel0")), Split.share(1, Tabs.of("panel1")))),
                Split.share(2, Tabs.of("panel2", "panel3", "panel4")),
                Split.share(1, Split.down(Split.share(33, Tabs.of("panel5")), Split.share(67, Tabs.of("panel6"))))));
    }

    /// Returns the layout after one more operation.
    public static Layout next(Layout layout, RandomGenerator random) {
        String panel = PANELS.get(random.nextInt(PANELS.size()));
        List<String> placed = layout.root().panels().toList();
        String other = placed.get(random.nextInt(placed.size()));
        Zone zone = Zone.values()[random.nextInt(Zone.values().length)];
        Zone side = zone == Zone.CENTRE ? Zone.LEFT : zone;
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> layout.move(panel, other, zone);
            case 3 -> layout.moveToEdge(panel, side);
            case 4 -> layout.docks(panel) ? layout.step(panel, side).orElse(layout) : layout;
            case 5 -> layout.close(panel);
            case 6 -> layout.open(panel, Optional.of(other));
            case 7 -> layout.detach(panel, new Bounds(random.nextInt(-500, 500), 20.5, 400, 300));
            default -> layout.select(panel);
        };
    }

    /// Returns the layout after many operations.
    public static Layout after(int operations, RandomGenerator random) {
        Layout layout = start();
        for (int i = 0; i < operations; i++) {
            layout = next(layout, random);
        }
        return layout;
    }
}
