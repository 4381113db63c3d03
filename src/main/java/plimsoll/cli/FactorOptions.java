package plimsoll.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import plimsoll.domain.scenario.FactorModel;

/// How far prices and volatility usually move, and how they move together.
final class FactorOptions {
    @Option(
            names = "--vol",
            paramLabel = "ASSET=VOL",
            description =
                    "Annual volatility of a price, for example BTC=55%%; else 80%%. An asset that is no underlying of"
                            + " the book becomes a factor by it.")
    private Map<String, String> vols = new LinkedHashMap<>();

    @Option(
            names = "--corr",
            paramLabel = "A/B=VALUE",
            description = "Correlation of two prices, for example BTC/ETH=0.75; else 0.8.")
    private Map<String, String> correlations = new LinkedHashMap<>();

    @Option(
            names = "--vol-of-vol",
            paramLabel = "VOL",
            defaultValue = "100%",
            description = "Annual volatility of implied volatility, relative; default ${DEFAULT-VALUE}.")
    private String volOfVol = "100%";

    @Option(
            names = "--price-vol-corr",
            paramLabel = "VALUE",
            defaultValue = "0",
            description = "Correlation of prices with implied volatility; default ${DEFAULT-VALUE}.")
    private String relation = "0";

    @Option(
            names = "--horizon",
            paramLabel = "DAYS",
            defaultValue = "1",
            description = "Days over which a shock is judged; default ${DEFAULT-VALUE}.")
    private String horizon = "1";

    /// Returns the model.
    ///
    /// @throws Refused when a number is out of range
    FactorModel model() {
        try {
            FactorModel model = FactorModel.DEFAULT
                    .withVolOfVol(Typed.number("--vol-of-vol", volOfVol), Typed.number("--price-vol-corr", relation))
                    .withHorizonDays(Typed.number("--horizon", horizon));
            for (Map.Entry<String, String> vol : vols.entrySet()) {
                model = model.withVol(vol.getKey(), Typed.number("--vol " + vol.getKey(), vol.getValue()));
            }
            for (Map.Entry<String, String> pair : correlations.entrySet()) {
                List<String> assets = List.of(pair.getKey().split("/", -1));
                if (assets.size() != 2) {
                    throw new Refused("--corr needs two assets, for example BTC/ETH=0.75, not " + pair.getKey() + ".");
                }
                model = model.withCorrelation(
                        assets.getFirst(), assets.getLast(), Typed.number("--corr " + pair.getKey(), pair.getValue()));
            }
            return model;
        } catch (IllegalArgumentException e) {
            throw new Refused(Optional.ofNullable(e.getMessage()).orElse("A number is out of range") + ".");
        }
    }
}
