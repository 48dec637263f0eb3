package org.ruzhu.review;

import java.util.List;
import java.util.Map;

import org.ruzhu.market.UnmetCondition;

/**
 * What a verdict rests on besides the rules.
 *
 * @param facts what was stated and verified, by key; a file is its document's id
 * @param categories the ids of the categories asked for
 * @param unmet what the rules find unmet of it at the moment of the verdict
 * @param documentHashes the hashes of the case's documents, by document id
 */
record Basis(Map<String, Object> facts, List<String> categories, List<UnmetCondition> unmet,
		Map<String, String> documentHashes) {
}
