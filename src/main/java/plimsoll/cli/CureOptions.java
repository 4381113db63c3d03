package plimsoll.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import plimsoll.domain.cure.BufferText;
import plimsoll.domain.cure.CureRoute;
import plimsoll.domain.cure.CureTerms;

/// The buffer that pools must keep, and what actions cost.
final class CureOptions {
    @Option(
            names = "--buffer",
            required = true,
            paramLabel = "BUFFER",
            description = "What every pool must keep: 10000 in USD, 20%% of its equity, or x1.5 maintenance margin.")
    private String buffer = "";

    @Option(
            names = "--fee",
            paramLabel = "RATE",
            defaultValue = "0.05%",
            description = "Fee of a trade on its notional; default ${DEFAULT-VALUE}.")
    private String fee = "0.05%";

    @Option(
            names = "--half-spread",
            paramLabel = "RATE",
            defaultValue = "0.02%",
            description = "Between mark and traded price; default ${DEFAULT-VALUE}.")
    private String halfSpread = "0.02%";

    @Option(
            names = "--funding",
            paramLabel = "RATE",
            defaultValue = "0.01%",
            description = "What longs of perpetuals pay per eight hours; default ${DEFAULT-VALUE}.")
    private String funding = "0.01%";

    @Option(
            names = "--days",
            paramLabel = "DAYS",
            defaultValue = "1",
            description = "For how long the funding of an added leg counts; default ${DEFAULT-VALUE}.")
    private String days = "1";

    @Option(
            names = "--transfer-fee",
            paramLabel = "USD",
            defaultValue = "5",
            description = "Fee of a transfer where no route states one; default ${DEFAULT-VALUE}.")
    private String transferFee = "5";

    @Option(
            names = "--route",
            paramLabel = "FROM/TO=HOURS[:FEE]",
            description = "A way between two pools, its hours and its fee in USD. Without any, the workspace's routes;"
                    + " without those, every transfer is possible in a time that is not known.")
    private Map<String, String> routes = new LinkedHashMap<>();

    /// Returns the terms.
    ///
    /// @throws Refused when a number is out of range
    CureTerms terms() {
        try {
            return new CureTerms(
                    BufferText.parse(buffer),
                    Typed.number("--fee", fee),
                    Typed.number("--half-spread", halfSpread),
                    Typed.number("--funding", funding),
                    Typed.number("--days", days),
                    Typed.number("--transfer-fee", transferFee),
                    ways());
        } catch (IllegalArgumentException e) {
            throw new Refused(Optional.ofNullable(e.getMessage()).orElse("A number is out of range") + ".");
        }
    }

    private List<CureRoute> ways() {
        List<CureRoute> ways = new ArrayList<>();
        routes.forEach((pools, terms) -> {
            List<String> ends = List.of(pools.split("/", -1));
            if (ends.size() != 2) {
                throw new Refused("--route needs two pools, for example a/b=2, not " + pools + ".");
            }
            List<String> parts = List.of(terms.split(":", 2));
            double cost = parts.size() == 1
                    ? Typed.number("--transfer-fee", transferFee)
                    : Typed.number("--route " + pools, parts.getLast());
            ways.add(new CureRoute(
                    ends.getFirst(), ends.getLast(), Typed.number("--route " + pools, parts.getFirst()), cost));
        });
        return ways;
    }
}
