package plimsoll.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import plimsoll.domain.scenario.CarryShock;
import plimsoll.domain.scenario.MarketShock;
import plimsoll.domain.scenario.Scope;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.VenueShock;

/// One shock, both ways; the field `kind` says which.
final class ShockJson {
    private static final String KIND = "kind";
    private static final Map<String, Function<Fields, Shock>> READERS = readers();

    private ShockJson() {}

    static Node write(Shock shock) {
        StructBuilder fields = new StructBuilder().put(KIND, kind(shock));
        switch (shock) {
            case MarketShock market -> MarketShockJson.write(market, fields);
            case CarryShock carry -> write(carry, fields);
            case VenueShock venue -> write(venue, fields);
        }
        return fields.build();
    }

    /// Reads a shock.
    ///
    /// @throws Rejected naming the place of what is wrong
    static Shock read(Fields fields) {
        Function<Fields, Shock> reader = READERS.get(fields.name(KIND));
        if (reader == null) {
            throw fields.unknown(
                    KIND, "shock of kind", READERS.keySet().stream().sorted().toList());
        }
        try {
            Shock shock = reader.apply(fields);
            fields.done();
            return shock;
        } catch (IllegalArgumentException e) {
            throw new Rejected(fields.at(), "The shock is wrong: " + e.getMessage() + ".", "Correct the value.");
        }
    }

    /// Returns the word of a shock's kind.
    static String kind(Shock shock) {
        String name = shock.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /// Puts where a shock takes place; nothing for everywhere.
    static void put(StructBuilder fields, Scope scope) {
        switch (scope) {
            case Scope.Everywhere ignored -> {}
            case Scope.OfVenue venue -> fields.put("venue", venue.venue());
            case Scope.OfPool pool -> fields.put("pool", pool.poolId());
        }
    }

    /// Reads where a shock takes place: a venue, a pool, or everywhere.
    static Scope scope(Fields fields) {
        Optional<String> venue = fields.optionalText("venue");
        Optional<String> pool = fields.optionalText("pool");
        if (venue.isPresent() && pool.isPresent()) {
            throw new Rejected(
                    fields.at("pool"), "The shock names both a venue and a pool.", "Keep one of the two, or none.");
        }
        return venue.<Scope>map(Scope.OfVenue::new)
                .or(() -> pool.map(Scope.OfPool::new))
                .orElse(Scope.EVERYWHERE);
    }

    /// Reads numbers by asset.
    static SortedMap<String, Double> numbers(Fields fields) {
        SortedMap<String, Double> numbers = new TreeMap<>();
        List.copyOf(fields.keys()).forEach(asset -> numbers.put(asset, fields.number(asset)));
        return numbers;
    }

    private static void write(CarryShock shock, StructBuilder fields) {
        switch (shock) {
            case CarryShock.TimeRoll roll -> fields.put("days", roll.days());
            case CarryShock.Funding funding -> {
                put(fields, funding.scope());
                fields.putText("underlying", funding.underlying())
                        .put("rate", funding.rate())
                        .put("days", funding.days());
            }
            case CarryShock.BorrowInterest interest -> {
                put(fields, interest.scope());
                fields.putText("asset", interest.asset())
                        .put("rate", interest.rate())
                        .put("days", interest.days());
            }
        }
    }

    private static void write(VenueShock shock, StructBuilder fields) {
        put(fields, shock.scope());
        switch (shock) {
            case VenueShock.LocalMark mark -> fields.put("asset", mark.asset()).put("move", mark.move());
            case VenueShock.HaircutRise rise ->
                fields.put("asset", rise.asset()).put("added", rise.added());
            case VenueShock.RuleChange change ->
                fields.put("rule", change.ruleId()).putText("version", change.version());
            case VenueShock.Deleveraging deleveraging -> fields.put("share", deleveraging.share());
            case VenueShock.VenueHalt ignored -> {}
            case VenueShock.WithdrawalFreeze ignored -> {}
        }
    }

    private static Map<String, Function<Fields, Shock>> readers() {
        Map<String, Function<Fields, Shock>> readers = new TreeMap<>(MarketShockJson.readers());
        readers.put("timeRoll", fields -> new CarryShock.TimeRoll(fields.number("days")));
        readers.put(
                "funding",
                fields -> new CarryShock.Funding(
                        scope(fields),
                        fields.optionalText("underlying"),
                        fields.number("rate"),
                        fields.number("days")));
        readers.put(
                "borrowInterest",
                fields -> new CarryShock.BorrowInterest(
                        scope(fields), fields.optionalText("asset"), fields.number("rate"), fields.number("days")));
        readers.put(
                "localMark",
                fields -> new VenueShock.LocalMark(scope(fields), fields.name("asset"), fields.number("move")));
        readers.put(
                "haircutRise",
                fields -> new VenueShock.HaircutRise(scope(fields), fields.name("asset"), fields.number("added")));
        readers.put(
                "ruleChange",
                fields ->
                        new VenueShock.RuleChange(scope(fields), fields.name("rule"), fields.optionalText("version")));
        readers.put("deleveraging", fields -> new VenueShock.Deleveraging(scope(fields), fields.number("share")));
        readers.put("venueHalt", fields -> new VenueShock.VenueHalt(scope(fields)));
        readers.put("withdrawalFreeze", fields -> new VenueShock.WithdrawalFreeze(scope(fields)));
        return Map.copyOf(readers);
    }
}
