package plimsoll.domain.instrument;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// An instrument that has the name and the terms of one venue and is held at another one, as a leg is whose pool was
/// changed.
///
/// @param home whose name and terms it has
/// @param held where it is held
/// @param here what the venue where it is held has for the same purpose; empty when that is not known
public record ForeignName(NameVenue home, NameVenue held, Optional<Instrument> here) {
    /// Answers whether an instrument is another venue's. It is not when the venue where it is held trades the same
    /// terms,
    /// under whatever name, when that venue's names are not known, or when nobody else reads it so: then it is the
    /// user's own.
    ///
    /// @param venue where it is held, as shown
    public static Optional<ForeignName> of(Instrument instrument, String venue) {
        Optional<NameVenue> known = NameVenue.of(venue);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        NameVenue held = known.get();
        // Terms are compared first: reading names costs far more, and few legs need it.
        boolean traded =
                NameFormats.ALL.stream().anyMatch(format -> format.venue() == held && trades(format, instrument));
        if (traded || home(instrument, held::equals).isPresent()) {
            return Optional.empty();
        }
        // At Hyperliquid any word is a name.
        return home(instrument, other -> other != held && other != NameVenue.HYPERLIQUID)
                .map(home -> new ForeignName(home, held, here(instrument, held)));
    }

    /// Returns the first of some venues that reads the name of an instrument as its terms.
    private static Optional<NameVenue> home(Instrument instrument, Predicate<NameVenue> venues) {
        String symbol = instrument.symbol();
        String name = symbol.matches("k[A-Z][A-Z0-9]*") ? symbol : symbol.toUpperCase(Locale.ROOT);
        return NameFormats.ALL.stream()
                .filter(format -> venues.test(format.venue()))
                .filter(format -> reads(format, name, instrument))
                .map(NameFormat::venue)
                .findFirst();
    }

    private static boolean reads(NameFormat format, String name, Instrument instrument) {
        Optional<NameReading> plain = format.read(name, Optional.empty());
        // A name that does not tell its contract size is read with that of the instrument.
        Optional<BigDecimal> size = Optional.of(instrument.contract().size());
        Optional<NameReading> read =
                plain.filter(NameReading.Wrong.class::isInstance).isPresent() ? format.read(name, size) : plain;
        return read.isPresent()
                && read.get() instanceof NameReading.Understood one
                && InstrumentTerms.same(one.candidate().instrument(), instrument);
    }

    /// Returns whether what a format names has the terms of an instrument, but for the name.
    private static boolean trades(NameFormat format, Instrument instrument) {
        Contract contract = instrument.contract();
        boolean settles = format.payoff() == Payoff.INVERSE
                ? contract.settlementAsset().equals(contract.underlying())
                : format.settles().isEmpty()
                        ? format.pattern().pattern().contains(contract.settlementAsset())
                        : format.settles().equals(contract.settlementAsset());
        return format.kind() == instrument.kind()
                && format.payoff() == contract.payoff()
                && settles
                && format.size()
                        .of(contract.underlying(), contract.settlementAsset())
                        .filter(size -> size.compareTo(contract.size()) == 0)
                        .isPresent();
    }

    private static Optional<Instrument> here(Instrument instrument, NameVenue held) {
        Contract wanted = instrument.contract();
        if (instrument.kind() != InstrumentKind.PERPETUAL) {
            return Optional.empty();
        }
        return held.perpetuals(wanted.underlying()).stream()
                .map(name -> InstrumentNames.read(name, held.title()))
                .filter(NameReading.Understood.class::isInstance)
                .map(read -> ((NameReading.Understood) read).candidate().instrument())
                .filter(found -> found.contract().payoff() == wanted.payoff()
                        && found.contract().settlementAsset().equals(wanted.settlementAsset()))
                .findFirst();
    }
}
