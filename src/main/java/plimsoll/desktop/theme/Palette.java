package plimsoll.desktop.theme;

/// Which two colours mean better and worse. Only these change with the palette; the sign says the same without colour.
public enum Palette {
    BLUE_ORANGE(
            "Blue / orange",
            new Pair("#62B4EA", "#F4925A", "#00629B", "#A94700", "#9DD4FF", "#FFB84D"),
            new Fills("#0072B2", "#D55E00", "#248ACC", "#DE681C")),
    GREEN_RED(
            "Green / red",
            new Pair("#7CBD9F", "#E4898E", "#15633F", "#92242A", "#8CF0B8", "#FFA3A8"),
            new Fills("#1E8E5A", "#D0343C", "#23A067", "#DB4A52")),
    RED_UP("Red up, green down", GREEN_RED.texts.swapped(), GREEN_RED.fills.swapped());

    private final String title;
    private final Pair texts;
    private final Fills fills;

    Palette(String title, Pair texts, Fills fills) {
        this.title = title;
        this.texts = texts;
        this.fills = fills;
    }

    /// Text colours by theme.
    private record Pair(
            String darkGain, String darkLoss, String lightGain, String lightLoss, String highGain, String highLoss) {
        Pair swapped() {
            return new Pair(darkLoss, darkGain, lightLoss, lightGain, highLoss, highGain);
        }
    }

    /// Colours of areas, the same in each theme but the one of high contrast.
    private record Fills(String gain, String loss, String heatGain, String heatLoss) {
        Fills swapped() {
            return new Fills(loss, gain, heatLoss, heatGain);
        }
    }

    /// Returns the name as shown.
    public String title() {
        return title;
    }

    String text(boolean gain, Theme theme) {
        return switch (theme) {
            case DARK -> gain ? texts.darkGain : texts.darkLoss;
            case LIGHT -> gain ? texts.lightGain : texts.lightLoss;
            case HIGH_CONTRAST -> gain ? texts.highGain : texts.highLoss;
        };
    }

    String fill(boolean gain) {
        return gain ? fills.gain : fills.loss;
    }

    String heat(boolean gain, Theme theme) {
        return theme == Theme.HIGH_CONTRAST ? text(gain, theme) : gain ? fills.heatGain : fills.heatLoss;
    }
}
