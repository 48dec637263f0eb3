package org.ruzhu.joining.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

import org.ruzhu.market.UnmetCondition;
import org.ruzhu.platform.json.Json;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.Rules;

/**
 * Everything a verdict rests on, so that it can be reached again: the rules, what was
 * stated and verified, what the rules found of it, and the documents.
 */
public class Basis {

	private String decisionDefinitionId;

	private Integer decisionVersion;

	private LocalDate judgedAsOf;

	private String documentHashes;

	private String facts;

	private String categories;

	private String unmet;

	Basis() {
	}

	/** What the verdict rests on before there is one: nothing. */
	static Basis none() {
		Basis basis = new Basis();
		basis.documentHashes = "{}";
		return basis;
	}

	/**
	 * @param documentHashes the hashes of the case's documents, by document id
	 */
	static Basis of(OnboardingCase theCase, Judgement judgement, Map<String, String> documentHashes) {
		Basis basis = new Basis();
		theCase.rules().ifPresent(basis::restOn);
		basis.documentHashes = Json.write(documentHashes);
		basis.facts = Json.write(judgement.facts());
		basis.categories = Json.write(theCase.categories());
		basis.unmet = Json.write(judgement.unmet());
		return basis;
	}

	private void restOn(Rules rules) {
		this.decisionDefinitionId = rules.tableId();
		this.decisionVersion = rules.version();
		this.judgedAsOf = rules.asOf();
	}

	/** The rules the application had passed; empty before the verdict. */
	public Optional<Rules> rules() {
		return Optional.ofNullable(this.decisionDefinitionId)
			.map((table) -> new Rules(table, this.decisionVersion, this.judgedAsOf));
	}

	/** Whether the verdict can be reached again; before it, there is none. */
	public boolean isReplayable() {
		return this.facts != null && this.decisionDefinitionId != null;
	}

	/** What was stated and verified when the verdict was reached; empty before. */
	public Map<String, Object> facts() {
		return (this.facts == null) ? Map.of() : Json.read(this.facts, new TypeReference<>() {
		});
	}

	/** The ids of the categories the verdict is about; empty before. */
	public List<String> categories() {
		return (this.categories == null) ? List.of() : Json.read(this.categories, new TypeReference<>() {
		});
	}

	/** What the rules had found unmet when the verdict was reached. */
	public List<UnmetCondition> unmet() {
		return (this.unmet == null) ? List.of() : Json.read(this.unmet, new TypeReference<>() {
		});
	}

	/** The hashes of the documents at the time of the verdict, by document id. */
	public Map<String, String> documentHashes() {
		return Json.read(this.documentHashes, new TypeReference<>() {
		});
	}

}
