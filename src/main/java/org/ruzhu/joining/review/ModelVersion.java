package org.ruzhu.joining.review;

/** The deployed version of the model that a review runs by. */
public record ModelVersion(String definitionId, int version) {
}
