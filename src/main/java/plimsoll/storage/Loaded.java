package plimsoll.storage;

import java.util.List;
import java.util.Optional;
import plimsoll.domain.Problem;

/// What reading a file gave: a value, and what is wrong with the file. Without a value the problems say why.
public record Loaded<T>(Optional<T> value, List<Problem> problems) {
    /// Copies the list.
    public Loaded {
        problems = List.copyOf(problems);
    }
}
