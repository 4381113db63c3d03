package plimsoll.engine.path;

import java.util.List;
import plimsoll.domain.scenario.PricePath;

/// The one path that a recording gives; underlyings that it does not know stay where they are.
final class ReplayedMarket extends MarketPath {
    private final PricePath path;
    private int at;

    ReplayedMarket(List<String> underlyings, PricePath path) {
        super(underlyings);
        this.path = path;
    }

    @Override
    void start(int number) {
        at = 0;
        read();
    }

    @Override
    void step() {
        at++;
        System.arraycopy(logs, 0, starts, 0, logs.length);
        read();
    }

    private void read() {
        for (int u = 0; u < logs.length; u++) {
            PricePath.Levels levels = path.assets().get(underlyings.get(u));
            if (levels != null) {
                double start = levels.close().getFirst();
                logs[u] = StrictMath.log(levels.close().get(at) / start);
                lows[u] = StrictMath.log(levels.low().get(at) / start);
                highs[u] = StrictMath.log(levels.high().get(at) / start);
            }
        }
    }
}
