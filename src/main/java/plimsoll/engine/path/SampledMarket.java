package plimsoll.engine.path;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.scenario.Jumps;
import plimsoll.domain.scenario.PathMarket;
import plimsoll.domain.scenario.PathSettings;
import plimsoll.domain.scenario.VolMoves;
import plimsoll.engine.factor.Cholesky;

/// Random paths: geometric Brownian motion without drift in price, with Merton's jumps and moves of volatility on top.
///
/// Over a step of dt years, log price first diffuses: w s - s^2/2 - lambda k dt, where s = sigma sqrt(dt), w is normal,
/// lambda the jumps a year and k = exp(mean + deviation^2/2) - 1; then the jumps of the step follow at its end. Lowest
/// and highest price of the diffusion are drawn from the law of a Brownian bridge between its ends: the minimum m has
/// P(m <= b) = exp(-2 (x0 - b)(x1 - b) / s^2) (Borodin and Salminen, 2nd edition, formula 1.2.8 of Brownian bridges).
/// Each
/// has the right law; that both are drawn independently matters only where one step can reach both sides.
final class SampledMarket extends MarketPath {
    private static final double HOURS_PER_YEAR = 8760;
    private static final double DAYS_PER_YEAR = 365;
    private static final double LEAST_VOL = 0.05;

    private final double[] sigma;
    private final Cholesky correlation;
    private final VolMoves volMoves;
    private final Optional<Jumps> jumps;
    private final double years;
    private final double rootYears;
    private final double drift;
    private final double noJump;
    private final int chosen;
    private final Draws price;
    private final Draws between;
    private final Draws jump;
    private final Draws vol;
    private final double[] independent;
    private final double[] moves;

    /// @param underlyings that move, in order of name
    /// @param sigma       annual volatility of each
    /// @param stressed    the underlying that volatility looks at; the first one when it does not move
    SampledMarket(List<String> underlyings, double[] sigma, String stressed, PathSettings settings) {
        super(underlyings);
        this.sigma = sigma.clone();
        PathMarket market = settings.market();
        correlation = Correlation.of(sigma.length, market.correlation());
        volMoves = market.volMoves();
        jumps = market.jumps();
        years = settings.horizon().stepHours() / HOURS_PER_YEAR;
        rootYears = StrictMath.sqrt(years);
        drift = jumps.map(law ->
                        -law.perYear() * years * StrictMath.expm1(law.mean() + 0.5 * law.deviation() * law.deviation()))
                .orElse(0.0);
        noJump = jumps.map(law -> StrictMath.exp(-law.perYear() * years)).orElse(1.0);
        chosen = StrictMath.max(0, underlyings.indexOf(stressed));
        long seed = settings.sampling().seed();
        boolean pairs = settings.sampling().antithetic();
        price = new Draws(seed, 0, pairs);
        between = new Draws(seed, 1, pairs);
        jump = new Draws(seed, 2, pairs);
        vol = new Draws(seed, 3, pairs);
        independent = new double[sigma.length];
        moves = new double[sigma.length];
    }

    @Override
    void start(int path) {
        Arrays.fill(logs, 0);
        Arrays.fill(lows, 0);
        Arrays.fill(highs, 0);
        logVol = 0;
        price.start(path);
        between.start(path);
        jump.start(path);
        vol.start(path);
    }

    @Override
    void step() {
        for (int u = 0; u < sigma.length; u++) {
            independent[u] = price.normal();
        }
        correlation.apply(independent, moves);
        double scale = rootYears * (volMoves instanceof VolMoves.MeanReverting ? StrictMath.exp(logVol) : 1);
        for (int u = 0; u < sigma.length; u++) {
            double deviation = sigma[u] * scale;
            double from = logs[u];
            starts[u] = from;
            double to = from + drift - 0.5 * deviation * deviation + deviation * moves[u];
            double middle = 0.5 * (from + to);
            lows[u] = StrictMath.min(StrictMath.min(from, to), middle - reach(to - from, deviation));
            highs[u] = StrictMath.max(StrictMath.max(from, to), middle + reach(to - from, deviation));
            logs[u] = to;
        }
        if (jumps.isPresent() && sigma.length > 0) {
            jump(jumps.get());
        }
        volatility();
    }

    /// Half of sqrt(d^2 - 2 s^2 ln U): how far the extremum of a bridge lies from the middle of its ends.
    private double reach(double move, double deviation) {
        return 0.5 * StrictMath.sqrt(move * move - 2 * deviation * deviation * StrictMath.log(between.uniform()));
    }

    private void jump(Jumps law) {
        double rest = jump.uniform();
        double probability = noJump;
        int count = 0;
        while (rest > probability && count < 1000) {
            rest -= probability;
            count++;
            probability *= law.perYear() * years / count;
        }
        if (count > 0) {
            double size = count * law.mean() + StrictMath.sqrt(count) * law.deviation() * jump.normal();
            for (int u = 0; u < logs.length; u++) {
                logs[u] += size;
            }
        }
    }

    private void volatility() {
        switch (volMoves) {
            case VolMoves.Constant ignored -> logVol = 0;
            case VolMoves.LinkedToSpot linked -> {
                double move = sigma.length == 0 ? 0 : StrictMath.expm1(logs[chosen]);
                logVol = StrictMath.log(StrictMath.max(LEAST_VOL, 1 + linked.slope() * move));
            }
            case VolMoves.MeanReverting reverting -> {
                double speed = StrictMath.log(2) * DAYS_PER_YEAR / reverting.halfLifeDays();
                double stays = StrictMath.exp(-speed * years);
                double deviation = reverting.volOfVol() * StrictMath.sqrt((1 - stays * stays) / (2 * speed));
                double rho = sigma.length == 0 ? 0 : reverting.correlation();
                double common = sigma.length == 0 ? 0 : moves[chosen];
                double noise = rho * common + StrictMath.sqrt(1 - rho * rho) * vol.normal();
                logVol = stays * logVol + deviation * noise;
            }
        }
    }
}
