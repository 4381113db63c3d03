package plimsoll.domain.rule;

/// How the components of one netting set make up its requirement. The margins of single positions and the charges of
/// the
/// account are added to it.
///
/// @param initial     initial margin
/// @param maintenance maintenance margin
public record Assembly(Term initial, Term maintenance) {}
