package plimsoll.desktop.control;

/// What a table says while it has no rows: what is missing, and what to do next.
final class EmptyTexts {
    private EmptyTexts() {}

    /// Returns the key of the sentence of a table, which may say keys.
    ///
    /// @param model its stable name
    static String key(String model) {
        return switch (model) {
            case "positions" -> "empty.positions";
            case "balances" -> "empty.balances";
            case "pools", "pool_setup" -> "empty.pools";
            case "levels" -> "empty.levels";
            case "market" -> "empty.market";
            case "additions" -> "empty.additions";
            case "reported" -> "empty.reported";
            case "before_after" -> "empty.compare";
            case "margin_breakdown" -> "empty.breakdown";
            case "price_slices" -> "empty.slices";
            case "what_if_changes" -> "empty.changes";
            case "leg-breaks", "first-breaks", "ranges", "after-liquidation" -> "empty.survival";
            case "vol-levels" -> "empty.vols";
            case "carry" -> "empty.carry";
            case "cliffs" -> "empty.cliffs";
            case "assumptions" -> "empty.assumptions";
            case "path-pools" -> "empty.paths";
            case "act" -> "empty.acts";
            case "routes" -> "empty.routes";
            case "reverse_stress" -> "empty.shocks";
            case "cures" -> "empty.cures";
            case "losses" -> "losses.empty";
            case "scenario_shocks" -> "empty.scenario";
            case "scenario_market" -> "empty.scenarioMarket";
            case "scenario_results" -> "empty.results";
            case "tiers", "rule_haircuts" -> "empty.rule";
            case "rule_components" -> "empty.components";
            case "rule_difference" -> "empty.difference";
            case "rule_effect" -> "empty.effect";
            case "import" -> "empty.importRows";
            case "imports" -> "empty.imports";
            case "compared" -> "empty.reported";
            case "log" -> "empty.log";
            default -> "empty.table";
        };
    }
}
