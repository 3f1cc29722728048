package org.kontor.matchmaking.rule;

/// How much of its quotas an organisation has used.
public record Allowance(Used asks, Used asksToday, Used asked, Used askedToday) {

    /// How many of how many; none where `most` is 0.
    public record Used(int count, int most) {
        public boolean isLimited() {
            return most > 0;
        }

        public boolean isSpent() {
            return isLimited() && count >= most;
        }

        public int left() {
            return Math.max(0, most - count);
        }
    }
}
