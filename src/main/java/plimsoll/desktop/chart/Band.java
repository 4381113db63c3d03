package plimsoll.desktop.chart;

import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.theme.Token;
import plimsoll.domain.scenario.BufferLadder;

/// Which step of the alarm ladder a buffer stands on.
enum Band {
    TARGET(Texts.of("chart.band.target"), Token.GAIN, Token.TEXT_3, 0.055),
    WARN(Texts.of("chart.band.warn"), Token.WARN, Token.WARN, 0.075),
    RESTRICT(Texts.of("chart.band.restrict"), Token.LOSS, Token.LOSS, 0.11),
    LIQUIDATE(Texts.of("chart.band.liquidate"), Token.LOSS, Token.LOSS, 0.20),
    BELOW(Texts.of("chart.liquidated"), Token.LOSS, Token.LOSS, 0),
    NONE("", Token.TEXT_3, Token.TEXT_3, 0);

    private final String word;
    private final Token fill;
    private final Token ink;
    private final double opacity;

    Band(String word, Token fill, Token ink, double opacity) {
        this.word = word;
        this.fill = fill;
        this.ink = ink;
        this.opacity = opacity;
    }

    String word() {
        return word;
    }

    Token fill() {
        return fill;
    }

    Token ink() {
        return ink;
    }

    double opacity() {
        return opacity;
    }

    /// Returns the band of a buffer; a bound belongs to the lower band.
    static Band of(double buffer, Optional<BufferLadder> ladder) {
        if (!(buffer > 0)) {
            return Double.isNaN(buffer) ? NONE : BELOW;
        }
        if (ladder.isEmpty()) {
            return NONE;
        }
        if (buffer > ladder.get().target().doubleValue()) {
            return TARGET;
        }
        if (buffer > ladder.get().warn().doubleValue()) {
            return WARN;
        }
        return buffer > ladder.get().restrict().doubleValue() ? RESTRICT : LIQUIDATE;
    }
}
