package plimsoll.cli;

import picocli.CommandLine.Option;

/// How charts are drawn.
final class PictureOptions {
    @Option(names = "--light", description = "Draw the charts in the light theme.")
    private boolean light;

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "2",
            description = "Pixels per chart unit, 1 to 4; default ${DEFAULT-VALUE}.")
    private int scale = 2;

    @Option(names = "--no-charts", description = "Write no charts.")
    private boolean without;

    /// Returns whether charts are wanted.
    boolean wanted() {
        return !without;
    }

    /// Returns whether they are drawn in the dark theme.
    boolean dark() {
        return !light;
    }

    /// Returns pixels per chart unit.
    ///
    /// @throws Refused when it is out of range
    int scale() {
        if (scale < 1 || scale > 4) {
            throw new Refused("--scale must be 1, 2, 3 or 4, not " + scale + ".");
        }
        return scale;
    }
}
