package org.kontor.timetable.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Where those who work at one question tell each other what they learned, as far as it is worth
/// telling. Their variables have the same numbers, because one question is always encoded in the
/// same way.
final class Exchange {

    /// Clauses that join more levels are not worth telling.
    static final int GLUE = 2;

    /// So many are told; more would fill the memory of a search that goes on for hours.
    private static final int MOST = 100_000;

    private final Question question;
    private final List<News> all = new ArrayList<>();

    private record News(int from, int[] literals) {}

    Exchange(Question question) {
        this.question = question;
    }

    Question question() {
        return question;
    }

    /// Somebody who works at the question.
    Member member(int number) {
        return new Member(number);
    }

    /// One who tells and hears.
    final class Member {

        final int number;
        private int heard;

        private Member(int number) {
            this.number = number;
        }

        /// Tells the others a clause, if it is worth it.
        void tell(Ints clause, int glue) {
            if (glue <= GLUE) {
                synchronized (all) {
                    if (all.size() < MOST) {
                        all.add(new News(number, clause.toArray()));
                    }
                }
            }
        }

        /// Hears the clauses that others have told since the last time.
        void hear(Consumer<int[]> each) {
            List<News> fresh;
            synchronized (all) {
                fresh = List.copyOf(all.subList(heard, all.size()));
            }
            heard += fresh.size();
            fresh.stream().filter(one -> one.from != number).map(News::literals).forEach(each);
        }
    }
}
