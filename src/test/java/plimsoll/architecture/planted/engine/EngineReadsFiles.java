package plimsoll.architecture.planted.engine;

import java.nio.file.Path;

/// Breaks the rule on purpose.
public record EngineReadsFiles(Path file) {}
