package org.ruzhu.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.annotation.PostConstruct;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys what has changed at every start: the steps and forms for all tenants, and each
 * market's folder for that market's tenant.
 */
@Component
class ModelDeployment {

	private final RepositoryService repository;

	private final ProcessFolder folder;

	private final List<DeploymentCheck> checks;

	ModelDeployment(RepositoryService repository, ProcessFolder folder, List<DeploymentCheck> checks) {
		this.repository = repository;
		this.folder = folder;
		this.checks = checks;
	}

	@PostConstruct
	void deploy() {
		this.checks.forEach(DeploymentCheck::check);
		DeploymentBuilder steps = this.repository.createDeployment().name("steps");
		this.folder.processes("steps/*.bpmn").forEach((file) -> add(steps, file));
		this.folder.processes("steps/*.dmn").forEach((file) -> add(steps, file));
		this.folder.forms("*.form").forEach((file) -> add(steps, file));
		deploy("steps", steps);
		models().forEach((market, files) -> {
			DeploymentBuilder deployment = this.repository.createDeployment().name(market).tenantId(market);
			files.forEach((file) -> add(deployment, file));
			deploy(market, deployment);
		});
	}

	private Map<String, List<Resource>> models() {
		List<Resource> files = new ArrayList<>(this.folder.processes("markets/*/*.bpmn"));
		files.addAll(this.folder.processes("markets/*/*.dmn"));
		return files.stream()
			.collect(Collectors.groupingBy(ModelDeployment::market, TreeMap::new, Collectors.toList()));
	}

	private static String market(Resource file) {
		try {
			String[] path = file.getURL().getPath().split("/");
			return path[path.length - 2];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void add(DeploymentBuilder deployment, Resource file) {
		try (InputStream content = file.getInputStream()) {
			deployment.addInputStream(file.getFilename(), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void deploy(String name, DeploymentBuilder deployment) {
		if (deployment.getResourceNames().isEmpty()) {
			throw new BrokenModelException(name + ": no model found", null);
		}
		try {
			deployment.enableDuplicateFiltering(false).deploy();
		}
		catch (ProcessEngineException ex) {
			throw BrokenModelException.of(name, ex);
		}
	}

}
