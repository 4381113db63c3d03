package plimsoll.desktop.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.rule.RuleFile;

/// A value inside a rule file whose numbers are listed: it knows where it stands and how the file with a changed value
/// is made.
///
/// @param <T>     what stands here
/// @param all     receives the numbers in order
/// @param section which part of the file it belongs to
/// @param group   the primitive it belongs to, as shown
/// @param path    of the value within the file
/// @param store   the file with another value here
record ParameterSpot<T>(
        List<RuleParameter> all,
        RuleParameter.Section section,
        String group,
        String path,
        Function<T, RuleFile> store) {
    /// A number to be listed.
    ///
    /// @param id       its name in the file
    /// @param label    as shown
    /// @param unit     how it is shown
    /// @param value    as stored; empty where the file states none
    /// @param required whether the file must state it
    record Entry(String id, String label, RuleParameter.Unit unit, Optional<BigDecimal> value, boolean required) {}

    /// All numbers of a primitive, in order, one of them changed.
    record Values(List<Optional<BigDecimal>> numbers) {
        /// Returns a number that must be there.
        BigDecimal at(int index) {
            return numbers.get(index).orElseThrow(() -> new IllegalArgumentException(Texts.of("rules.wrong.needed")));
        }

        /// Returns a number that may be missing.
        Optional<BigDecimal> maybe(int index) {
            return numbers.get(index);
        }
    }

    static Entry percent(String id, String label, BigDecimal value) {
        return number(id, label, RuleParameter.Unit.PERCENT, value);
    }

    static Entry plain(String id, String label, BigDecimal value) {
        return number(id, label, RuleParameter.Unit.PLAIN, value);
    }

    static Entry number(String id, String label, RuleParameter.Unit unit, BigDecimal value) {
        return new Entry(id, label, unit, Optional.of(value), true);
    }

    static Entry optional(String id, String label, RuleParameter.Unit unit, Optional<BigDecimal> value) {
        return new Entry(id, label, unit, value, false);
    }

    /// Lists numbers of the value that stands here.
    ///
    /// @param with    the value with other numbers, in the same order
    /// @param numbers in order
    void numbers(Function<Values, T> with, Entry... numbers) {
        List<Optional<BigDecimal>> now = new ArrayList<>();
        for (Entry number : numbers) {
            now.add(number.value());
        }
        for (int i = 0; i < numbers.length; i++) {
            int at = i;
            Entry number = numbers[i];
            all.add(new RuleParameter(
                    path + "/" + number.id(),
                    section,
                    group,
                    number.label(),
                    number.unit(),
                    number.value(),
                    number.required(),
                    value -> {
                        List<Optional<BigDecimal>> changed = new ArrayList<>(now);
                        changed.set(at, value);
                        return store.apply(with.apply(new Values(changed)));
                    }));
        }
    }

    /// Returns a part of the value that stands here.
    ///
    /// @param id   its name in the file
    /// @param with the value with another part
    <S> ParameterSpot<S> part(String id, Function<S, T> with) {
        return new ParameterSpot<>(all, section, group, path + "/" + id, part -> store.apply(with.apply(part)));
    }

    /// Returns the same place, listed under another group.
    ParameterSpot<T> in(RuleParameter.Section part, String title) {
        return new ParameterSpot<>(all, part, title, path, store);
    }

    /// Returns the item of a list that stands here.
    ///
    /// @param spot  the list
    /// @param items its items now
    /// @param index which of them
    /// @param id    its name in paths
    static <S> ParameterSpot<S> item(ParameterSpot<List<S>> spot, List<S> items, int index, String id) {
        return spot.part(id, item -> {
            List<S> changed = new ArrayList<>(items);
            changed.set(index, item);
            return changed;
        });
    }
}
