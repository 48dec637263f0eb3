package org.ruzhu.market;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.json.YamlFile;

/** Finds the folders of the markets, and the files in each. */
@Component
public class MarketFolders {

	/** The files that every market's folder must have. */
	private static final List<String> NEEDED = List.of("market.yaml", "onboarding.bpmn", "eligibility.dmn",
			"deposit.dmn", "commission.dmn");

	private static final String DEFAULTS = "defaults.yaml";

	private static final Pattern MARKET_FILE = Pattern.compile(".*/markets/([^/]+)/([^/]+)");

	private final ProcessFolder folder;

	MarketFolders(ProcessFolder folder) {
		this.folder = folder;
	}

	/**
	 * The files of every market, by market id and file name.
	 * @throws BrokenMarketException if a required file is missing, or there is no market
	 */
	public Map<String, Map<String, Resource>> files() {
		Map<String, Map<String, Resource>> markets = new TreeMap<>();
		for (Resource file : this.folder.processes("markets/*/*")) {
			Matcher place = MARKET_FILE.matcher(address(file));
			if (place.matches()) {
				markets.computeIfAbsent(place.group(1), (id) -> new TreeMap<>()).put(place.group(2), file);
			}
		}
		if (markets.isEmpty()) {
			throw new BrokenMarketException("processes/markets", "has no market");
		}
		markets.forEach(MarketFolders::checkComplete);
		return markets;
	}

	/**
	 * The defaults for all markets. If the operator's folder has no such file, the
	 * shipped one is used.
	 */
	YamlFile defaults() {
		return this.folder.yamlOrShipped(DEFAULTS);
	}

	private static String address(Resource file) {
		try {
			return URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new BrokenMarketException(file.getDescription(), "cannot be read: " + ex.getMessage());
		}
	}

	private static void checkComplete(String market, Map<String, Resource> files) {
		for (String needed : NEEDED) {
			if (!files.containsKey(needed)) {
				throw new BrokenMarketException("markets/" + market + "/" + needed, "is missing");
			}
		}
	}

}
