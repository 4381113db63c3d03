package plimsoll.report.pdf;

import java.util.Optional;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Direction;
import plimsoll.report.RunReport;

/// How names and numbers are written on paper: as on screen.
final class Shown {
    private Shown() {}

    static String pool(RunReport report, String poolId) {
        return report.pool(poolId).map(PoolSnapshot::name).orElse(poolId);
    }

    static String symbol(RunReport report, Position position) {
        return report.document()
                .instrument(position.instrumentId())
                .map(Instrument::symbol)
                .orElse(position.instrumentId());
    }

    static String price(double value) {
        return NumberText.screen(value, NumberText.decimalsOfPrice(value));
    }

    static String price(Optional<Double> value, String otherwise) {
        return value.map(Shown::price).orElse(otherwise);
    }

    static String usd(double value) {
        return NumberText.screen(value, 0);
    }

    static String arrow(Direction direction) {
        return direction == Direction.DOWN ? "down" : "up";
    }
}
