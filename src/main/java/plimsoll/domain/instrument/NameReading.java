package plimsoll.domain.instrument;

import java.util.List;
import java.util.stream.Collectors;

/// What an instrument name was read as.
public sealed interface NameReading {
    /// The name stands for one instrument.
    record Understood(Candidate candidate) implements NameReading {}

    /// The name stands for different instruments at different venues; it is not guessed which.
    record Ambiguous(List<Candidate> candidates) implements NameReading {
        /// Copies the list.
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }

        /// Returns the question that the user must answer.
        public String message() {
            return "This name stands for "
                    + candidates.stream()
                            .map(item -> InstrumentTerms.text(item.instrument()) + " at "
                                    + item.venue().title())
                            .collect(Collectors.joining(", or "))
                    + ". Write which: "
                    + candidates.stream().map(Candidate::typed).collect(Collectors.joining(", "))
                    + ".";
        }
    }

    /// The name is not understood; the message says why and what can be written.
    record Wrong(String message) implements NameReading {}

    /// An instrument that a name may stand for.
    ///
    /// @param venue      who names it so
    /// @param instrument its terms; identifier and symbol are the name
    record Candidate(NameVenue venue, Instrument instrument) {
        /// Returns the name with its venue, which can be typed anywhere.
        public String typed() {
            return instrument.symbol() + " @" + venue.title();
        }
    }
}
