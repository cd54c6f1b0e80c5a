# The service alone: no build step, no development packages, no root.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image brings Node 24 itself; the copies of it in the lock file are for machines that do not have it.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY data ./data
COPY src ./src
# Compiled code is kept from one start of a container to the next.
RUN mkdir -p data-store node_modules/.cache/rolefit && chown node:node data-store node_modules/.cache/rolefit
USER node
# Inside a container the loopback is the container's own, so that callers need keys: node src/keys.ts create …
ENV ROLEFIT_HOST=0.0.0.0
VOLUME /app/data-store
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
	CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/start.ts"]
