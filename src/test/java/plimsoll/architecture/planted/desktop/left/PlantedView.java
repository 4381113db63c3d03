package plimsoll.architecture.planted.desktop.left;

import plimsoll.architecture.planted.document.DocumentKnowsEngine;

/// Breaks the rule on purpose.
record PlantedView(DocumentKnowsEngine document) {}
