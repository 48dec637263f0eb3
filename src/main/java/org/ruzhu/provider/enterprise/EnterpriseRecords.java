package org.ruzhu.provider.enterprise;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.transaction.ReadOnce;

/** Reads and writes enterprises, each once in a transaction. */
@Component
class EnterpriseRecords {

	private final EnterpriseRepository repository;

	private final ReadOnce<String, Optional<Enterprise>> once;

	EnterpriseRecords(EnterpriseRepository repository) {
		this.repository = repository;
		this.once = new ReadOnce<>(repository::findById);
	}

	Optional<Enterprise> find(String providerId) {
		return this.once.get(providerId);
	}

	/**
	 * The enterprise of a provider.
	 * @throws UnknownEnterpriseException when the provider has not said which it is
	 */
	Enterprise get(String providerId) {
		return find(providerId).orElseThrow(() -> new UnknownEnterpriseException(providerId));
	}

	List<Enterprise> ofCode(String creditCode) {
		return this.repository.ofCode(creditCode);
	}

	/** The sealed ones, which are few. */
	List<Enterprise> sealed() {
		return this.repository.findBySealedAtIsNotNull();
	}

	void save(Enterprise enterprise) {
		this.repository.save(enterprise);
		this.once.forget(enterprise.providerId());
	}

}
