/// What a delegation brought home: its report.
@NullMarked
package org.kontor.insight.delegation;

import org.jspecify.annotations.NullMarked;
