/// How well two organisations suit each other, and whom to recommend to whom: plain Java, without a
/// database or a framework.
@NullMarked
package org.kontor.matchmaking.affinity;

import org.jspecify.annotations.NullMarked;
