package plimsoll.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which model answers which cases. A pair of venue and model without an entry is unsupported.
final class Registry {
    private final Map<List<String>, Model> models = new HashMap<>();

    /// Returns everything that is supported.
    static Registry all() {
        Registry registry = new Registry();
        DeribitModels.addTo(registry);
        DerivePortfolioModels.addTo(registry);
        DeribitPortfolioModels.addTo(registry);
        DeriveStandardModels.addTo(registry);
        BinanceModels.addTo(registry);
        BybitModels.addTo(registry);
        OptionModels.addTo(registry);
        OkxModels.addTo(registry);
        HyperliquidModels.addTo(registry);
        DydxModels.addTo(registry);
        OtherModels.addTo(registry);
        DeriveModels.addTo(registry);
        PortfolioModels.addTo(registry);
        SmallVenueModels.addTo(registry);
        return registry;
    }

    /// Adds a model.
    ///
    /// @throws IllegalArgumentException when the pair has one
    void add(String venue, String model, Model answer) {
        if (models.putIfAbsent(List.of(venue, model), answer) != null) {
            throw new IllegalArgumentException("two models answer " + venue + " | " + model);
        }
    }

    Optional<Model> find(String venue, String model) {
        return Optional.ofNullable(models.get(List.of(venue, model)));
    }
}
