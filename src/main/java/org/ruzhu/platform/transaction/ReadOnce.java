package org.ruzhu.platform.transaction;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has read, so that it does not read it again: all who ask within it
 * get the same object. It ends with the transaction, and one that is begun meanwhile
 * reads for itself. Outside of a transaction everything is read each time.
 *
 * @param <K> by what is read
 * @param <V> what is read
 */
public final class ReadOnce<K, V> {

	private final Function<K, V> read;

	public ReadOnce(Function<K, V> read) {
		this.read = read;
	}

	/** What is read by this key, now or earlier in this transaction. */
	public V get(K key) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()
				|| !TransactionSynchronizationManager.isActualTransactionActive()) {
			return this.read.apply(key);
		}
		Map<K, V> known = known();
		V value = known.get(key);
		if (value == null) {
			value = this.read.apply(key);
			known.put(key, value);
		}
		return value;
	}

	/** It was written, or somebody else may have written it: the next one reads it. */
	public void forget(K key) {
		Known<K, V> known = bound();
		if (known != null) {
			known.values.remove(key);
		}
	}

	private Map<K, V> known() {
		Known<K, V> known = bound();
		if (known == null) {
			known = new Known<>();
			TransactionSynchronizationManager.bindResource(this, known);
			known.setSynchronizedWithTransaction(true);
			TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(known, this) {
			});
		}
		return known.values;
	}

	@SuppressWarnings("unchecked")
	private Known<K, V> bound() {
		return (Known<K, V>) TransactionSynchronizationManager.getResource(this);
	}

	private static final class Known<K, V> extends ResourceHolderSupport {

		private final Map<K, V> values = new HashMap<>();

	}

}
