# One image for migrate, api and worker. The project's own Node comes with the packages; there is no build step.
FROM node:24-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY bin bin
COPY schemas schemas
COPY pipelines pipelines
COPY services services
COPY criteria criteria
RUN mkdir /data && chown node:node /data
ENV KIEMCHUNG_DATA=/data
USER node
ENTRYPOINT ["bin/kiemchung"]
CMD ["serve"]
