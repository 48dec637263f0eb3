package org.ruzhu.membership.category;

import java.util.Optional;

/**
 * What a provider sees about giving up a category.
 *
 * @param isPossible whether one can be given up now
 * @param isBegun whether one is being given up or chosen
 * @param leaving the category that is being left; empty while the provider chooses
 */
public record LeavingOverview(boolean isPossible, boolean isBegun, Optional<CategoryLeave> leaving) {
}
