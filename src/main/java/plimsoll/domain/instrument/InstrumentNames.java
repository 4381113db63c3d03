package plimsoll.domain.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a venue's instrument name into its terms: kind, underlying, settlement, linear or inverse, contract size,
/// expiry, strike and type.
///
/// A name is read as the row's venue writes it. `BTC-27MAR26-60000-C @Bybit` reads it as another venue does, and
/// `XRP-USDT-SWAP x100` states the contract size where the name alone does not tell it. Where the venue is not known,
/// all are asked but Hyperliquid, where any word is a name; a name that they take
/// differently is ambiguous.
public final class InstrumentNames {
    private static final Pattern TYPED =
            Pattern.compile("(?<name>\\S+)(?:\\s+[xX*\u00d7]\\s*(?<size>\\d+(?:\\.\\d+)?))?(?:\\s*@\\s*(?<venue>.+))?");
    private static final int SHOWN = 40;

    private InstrumentNames() {}

    /// Returns what the text stands for at a venue. Identifier and symbol of the instrument are the name itself.
    ///
    /// @param typed the name, perhaps with a size and a venue behind it
    /// @param venue where the leg is, as shown
    public static NameReading read(String typed, String venue) {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return wrong(typed, NameVenue.of(venue), List.of());
        }
        String said = parts.group("venue");
        Optional<NameVenue> at = NameVenue.of(said == null ? venue : said);
        if (said != null && at.isEmpty()) {
            return new NameReading.Wrong("\u201c" + said + "\u201d is no venue whose names are known. Write one of "
                    + Arrays.stream(NameVenue.values()).map(NameVenue::title).collect(Collectors.joining(", ")) + ".");
        }
        Optional<BigDecimal> size =
                Optional.ofNullable(parts.group("size")).map(BigDecimal::new).filter(value -> value.signum() > 0);
        List<Reading> all = readings(parts.group("name"), size);
        List<Reading> here = all.stream()
                .filter(reading -> at.map(reading.venue()::equals).orElse(reading.venue() != NameVenue.HYPERLIQUID))
                .toList();
        return here.isEmpty() ? wrong(parts.group("name"), at, all) : single(here);
    }

    /// Returns names that a beginning such as `SOL` may be completed to, read as the venue does; at most a few. What is
    /// a whole name elsewhere is no coin: `BTCUSDT` at Deribit does not begin `BTCUSDT-PERPETUAL`. Nor is a number: a
    /// price typed one cell too far would make an instrument.
    public static List<NameReading.Candidate> complete(String typed, String venue) {
        String start = typed.strip().toUpperCase(Locale.ROOT);
        String coin = start.replaceAll("[^A-Z0-9].*", "");
        boolean whole = readings(coin, Optional.empty()).stream()
                .anyMatch(reading -> reading.venue() != NameVenue.HYPERLIQUID
                        && reading.candidate().isPresent());
        if (coin.length() < 2 || coin.length() > 12 || coin.matches("[0-9]+") || whole) {
            return List.of();
        }
        List<NameReading.Candidate> found = new ArrayList<>();
        for (NameVenue at : NameVenue.of(venue).map(List::of).orElse(List.of(NameVenue.values()))) {
            for (String name : at.perpetuals(coin)) {
                if (name.startsWith(start) && read(name, at.title()) instanceof NameReading.Understood one) {
                    add(found, one.candidate());
                }
            }
        }
        return found;
    }

    private static void add(List<NameReading.Candidate> found, NameReading.Candidate next) {
        boolean known = found.stream()
                .anyMatch(other ->
                        other.instrument().symbol().equals(next.instrument().symbol())
                                && InstrumentTerms.same(other.instrument(), next.instrument()));
        if (!known) {
            found.add(next);
        }
    }

    /// What one format makes of a name.
    private record Reading(NameVenue venue, NameReading made) {
        Optional<NameReading.Candidate> candidate() {
            return made instanceof NameReading.Understood one ? Optional.of(one.candidate()) : Optional.empty();
        }
    }

    private static List<Reading> readings(String typed, Optional<BigDecimal> size) {
        String name = typed.matches("k[A-Z][A-Z0-9]*") ? typed : typed.toUpperCase(Locale.ROOT);
        List<Reading> all = new ArrayList<>();
        for (NameFormat format : NameFormats.ALL) {
            format.read(name, size).ifPresent(made -> all.add(new Reading(format.venue(), made)));
        }
        return all;
    }

    private static NameReading single(List<Reading> readings) {
        List<NameReading.Candidate> different = new ArrayList<>();
        for (Reading reading : readings) {
            reading.candidate()
                    .filter(next -> different.stream()
                            .noneMatch(known -> InstrumentTerms.same(known.instrument(), next.instrument())))
                    .ifPresent(different::add);
        }
        Optional<NameReading> unsized = readings.stream()
                .map(Reading::made)
                .filter(NameReading.Wrong.class::isInstance)
                .findFirst();
        if (different.isEmpty() || (different.size() == 1 && unsized.isEmpty())) {
            return different.isEmpty() ? unsized.orElseThrow() : new NameReading.Understood(different.getFirst());
        }
        return new NameReading.Ambiguous(different);
    }

    private static NameReading wrong(String typed, Optional<NameVenue> at, List<Reading> elsewhere) {
        String name = "\u201c" + (typed.length() <= SHOWN ? typed : typed.substring(0, SHOWN) + "\u2026") + "\u201d";
        if (at.isEmpty()) {
            return new NameReading.Wrong(
                    name + " is no name of a known venue. Write a name such as BTC-PERPETUAL, BTC-27MAR26-60000-C or"
                            + " ETHUSDT.");
        }
        String others = elsewhere.stream()
                .flatMap(reading -> reading.candidate().stream())
                .map(NameReading.Candidate::typed)
                .limit(3)
                .collect(Collectors.joining(" or "));
        return new NameReading.Wrong(name + " is no name of " + at.get().title() + ". Names there look like "
                + at.get().examples() + "."
                + (others.isEmpty() ? "" : " Another venue knows it: write " + others + "."));
    }
}
