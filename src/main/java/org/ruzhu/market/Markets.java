package org.ruzhu.market;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.json.YamlFile;

/** The markets, read from their folders when the application starts. */
@Component
public class Markets {

	private final Map<String, Market> markets = new TreeMap<>();

	private final Map<String, Promise> operators;

	Markets(MarketFolders folders) {
		YamlFile defaults = folders.defaults();
		folders.files()
			.forEach((id, files) -> this.markets.put(id, MarketFile.read(id, files.get("market.yaml"), defaults)));
		this.operators = defaults.only(List.of("promises")).as(new TypeReference<Operators>() {
		}).promises();
	}

	/**
	 * The market with this id.
	 * @throws UnknownMarketException if there is none
	 */
	public Market get(String id) {
		return find(id).orElseThrow(() -> new UnknownMarketException(id));
	}

	/**
	 * A promise of a market, or of the operator where something belongs to no market.
	 * @param marketId the market; null if it belongs to none
	 * @throws IllegalArgumentException if it is not made
	 */
	public Promise promise(String marketId, String name) {
		if (marketId != null) {
			return get(marketId).promise(name);
		}
		return Optional.ofNullable(this.operators.get(name))
			.orElseThrow(() -> new IllegalArgumentException("defaults.yaml has no promise '" + name + "'"));
	}

	public Optional<Market> find(String id) {
		return Optional.ofNullable(this.markets.get(id));
	}

	/** All markets, by id. */
	public Collection<Market> all() {
		return Collections.unmodifiableCollection(this.markets.values());
	}

	/** The promises that hold where no market says otherwise. */
	private record Operators(Map<String, Promise> promises) {
	}

}
