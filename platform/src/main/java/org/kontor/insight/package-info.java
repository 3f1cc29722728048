/// What spans modules: the front page and the story.
@NullMarked
@ApplicationModule(displayName = "Insight")
package org.kontor.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
